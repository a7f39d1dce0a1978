import { Controller, Get, Param, Query } from '@nestjs/common';
import { ProblemError } from '#contracts';
import { NeedsScope, SignedIn, type Credentials } from '#platform';
import { untilOf } from '../as-of.js';
import { QuerySide } from '../query-side.js';
import { seePartner } from './partner-access.js';
import { partnerState, type PartnerState } from './partner-state.js';

/** A partner's folded state: as decisions saw it, now or then. */
@Controller('v1/partners')
export class StateController {
  constructor(private readonly querySide: QuerySide) {}

  @Get(':partnerId/state')
  @NeedsScope('audit')
  async state(
    @Param('partnerId') partnerId: string,
    @Query('asOf') asOf: string | undefined,
    @SignedIn() credentials: Credentials,
  ): Promise<{ readonly data: PartnerState }> {
    const until = untilOf(asOf);
    const { log, capabilities } = this.querySide;
    await seePartner(partnerId, credentials, log.eventStore);
    const state = await partnerState(log, capabilities, partnerId, until);
    if (state) return { data: state };
    throw new ProblemError('not-found', `nothing was known of ${partnerId} then`, { path: 'asOf' });
  }
}
