import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NeedsScope, SignedIn, type Credentials } from '#platform';
import type { Parameters } from '#read-store/filter';
import { seePartner } from '../partners/partner-access.js';
import { QuerySide } from '../query-side.js';
import { answerList } from '../read-models/answer-list.js';

/** The schedule of one partner: as a list, as a calendar to subscribe to, or as a chart. */
@Controller('v1/partners')
@NeedsScope('read')
export class PartnerScheduleController {
  constructor(private readonly side: QuerySide) {}

  @Get(':partnerId/schedule')
  async schedule(
    @Param('partnerId') partnerId: string,
    @Query() parameters: Parameters,
    @Headers('accept') accept: string | undefined,
    @SignedIn() credentials: Credentials,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    await seePartner(partnerId, credentials, this.side.log.eventStore);
    const filter = [{ field: 'partnerId', is: 'eq', value: partnerId }] as const;
    const title = `Schedule of ${partnerId}`;
    return answerList(this.side, this.side.model('schedule'), { parameters, accept, credentials, reply, filter, title });
  }
}
