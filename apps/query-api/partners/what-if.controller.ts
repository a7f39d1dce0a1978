import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ProblemError } from '#contracts';
import { validateBody } from '#kernel/body';
import { NeedsScope, SignedIn, type Credentials } from '#platform';
import { findPeriod, program, programOn } from '#programs';
import { cardsWithInputs, foldStream } from '#projections';
import { explainChange, reachNextBand } from '#scoring';
import { QuerySide } from '../query-side.js';
import { imaginedEvents } from './imagined-events.js';
import { seePartner } from './partner-access.js';
import { WhatIfBody } from './what-if.body.js';

/** What a card would be with measurements that are imagined: folded over the ledger, and nothing is stored. */
@Controller('v1/partners')
@NeedsScope('read')
export class WhatIfController {
  constructor(private readonly side: QuerySide) {}

  @Post(':partnerId/what-if')
  @HttpCode(200)
  async whatIf(
    @Param('partnerId') partnerId: string,
    @Body() plain: unknown,
    @SignedIn() credentials: Credentials,
  ): Promise<object> {
    const validated = validateBody(WhatIfBody, plain);
    if ('faults' in validated)
      throw new ProblemError('body-malformed', 'the body is malformed: see faults', { faults: validated.faults });
    const { body } = validated;
    const { log, clock } = this.side;
    await seePartner(partnerId, credentials, log.eventStore);
    const { programId, periodId } = body;
    const state = await foldStream(log, program, `program-${programId}`);
    const period = findPeriod(state, periodId)?.period;
    const rules = period && programOn(state, period.to);
    if (!period || !rules)
      throw new ProblemError('period-unknown', `expected a period of ${programId}, got ${periodId}`, { path: 'periodId' });
    const id = `${partnerId}.${programId}.${periodId}`;
    const imagined = imaginedEvents(partnerId, body, rules, period.to, clock.now());
    const before = (await cardsWithInputs(log, [id])).get(id);
    const after = (await cardsWithInputs(log, [id], { imagined })).get(id);
    const change = before?.inputs && after?.inputs ? explainChange({ from: before.inputs, to: after.inputs }) : null;
    const nextBand = after?.inputs ? reachNextBand(after.inputs) : null;
    return { data: { before: before?.card ?? null, after: after?.card ?? null, change, nextBand } };
  }
}
