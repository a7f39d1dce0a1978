import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { programStream } from '#contracts';
import { NeedsScope, SignedIn, type Credentials } from '#platform';
import { program } from '#programs';
import { foldStream } from '#projections';
import { QuerySide } from '../query-side.js';
import { tellFreshness } from '../read-models/answer-headers.js';
import { namedSeries, pointsOf, type SeriesQuery } from './series-named.js';
import { seriesOf } from './series.js';

/** The history of one metric of one partner, period by period, with its changes. */
@Controller('v1/trends')
@NeedsScope('read')
export class SeriesController {
  constructor(private readonly side: QuerySide) {}

  @Get('series')
  async series(
    @Query() query: SeriesQuery & { readonly after?: string },
    @SignedIn() credentials: Credentials,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const wanted = namedSeries(query);
    const freshness = await this.side.fresh(this.side.model('trends'), query.after);
    tellFreshness(reply, freshness);
    const points = await pointsOf(this.side, wanted, credentials);
    const rules = await foldStream(this.side.log, program, programStream(wanted.programId));
    return { data: { ...wanted, points: seriesOf(points, rules) }, freshness };
  }
}
