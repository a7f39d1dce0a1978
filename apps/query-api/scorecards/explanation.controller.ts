import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { monthsOf } from '#calendar';
import { ProblemError } from '#contracts';
import { NeedsScope, SignedIn, type Credentials } from '#platform';
import { findPeriod, program } from '#programs';
import { foldStream } from '#projections';
import type { Query as StoreQuery } from '#read-store';
import { cardOf } from '#scoring';
import { untilOf } from '../as-of.js';
import { QuerySide } from '../query-side.js';
import { tellFreshness } from '../read-models/answer-headers.js';
import { findPage } from '../read-models/lists.js';
import { cardAt, cardNamed, type CardName } from './card-at.js';

interface ExplanationQuery {
  readonly metricId?: string;
  readonly limit?: string;
  readonly cursor?: string;
  readonly asOf?: string;
  readonly after?: string;
}

const MOST = 1_000;

/** How a card came about: enough for a person to redo it by hand. */
@Controller('v1/scorecards')
@NeedsScope('read')
export class ExplanationController {
  constructor(private readonly side: QuerySide) {}

  @Get(':id/explanation')
  async explanation(
    @Param('id') id: string,
    @Query() query: ExplanationQuery,
    @SignedIn() credentials: Credentials,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const name = cardNamed(id, credentials);
    const measurements = this.side.model('measurements');
    const freshness = await this.side.fresh(measurements, query.after);
    tellFreshness(reply, freshness);
    const { card, grounds, inputs } = await cardAt(this.side.log, name, untilOf(query.asOf));
    const explanation = inputs ? cardOf(inputs).explanation : null;
    const page = await findPage(this.side.readStore, measurements, await this.#inputsOf(name, query));
    return { data: { card, grounds, explanation, inputs: page.data }, ...(page.next && { next: page.next }), freshness };
  }

  /** The measurements in the periods that make up the card's, those without a figure too: what counts, and what does not and why. */
  async #inputsOf(name: CardName, { metricId, limit = '100', cursor }: ExplanationQuery): Promise<StoreQuery> {
    if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > MOST) {
      const faults = [{ path: 'limit', code: 'limit-out-of-range', message: `expected 1 to ${MOST}` }];
      throw new ProblemError('query-malformed', 'the query is malformed: see faults', { faults });
    }
    const found = findPeriod(await foldStream(this.side.log, program, `program-${name.programId}`), name.periodId);
    const months = found ? monthsOf(found.calendar, found.period).map((month) => month.id) : [];
    return {
      filter: [
        { field: 'partnerId', is: 'eq', value: name.partnerId },
        { field: 'programId', is: 'eq', value: name.programId },
        { field: 'periodId', is: 'in', value: [name.periodId, ...months] },
        { field: 'state', is: 'eq', value: 'counts' },
        ...(metricId === undefined ? [] : [{ field: 'metricId', is: 'eq', value: metricId } as const]),
      ],
      sort: [{ field: 'id', descending: false }],
      limit: Number(limit),
      ...(cursor !== undefined && { cursor }),
    };
  }
}
