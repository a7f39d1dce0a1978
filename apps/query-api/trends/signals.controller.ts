import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { programStream } from '#contracts';
import { NeedsScope, SignedIn, type Credentials } from '#platform';
import { businessDate, program } from '#programs';
import { foldStream, seriesId, signalsOfSeries, type ChartBaselines } from '#projections';
import { boundPartner } from '../read-models/access.js';
import { tellFreshness } from '../read-models/answer-headers.js';
import { QuerySide } from '../query-side.js';
import { namedSeries, pointsOf, type NamedSeries, type SeriesQuery } from './series-named.js';
import { signalSettingsIn } from './signal-query.js';

/** What the series of a metric says, told from noise. */
@Controller('v1/trends')
@NeedsScope('read')
export class SignalsController {
  constructor(private readonly side: QuerySide) {}

  @Get('signals')
  async signals(
    @Query() query: SeriesQuery & { readonly after?: string },
    @SignedIn() credentials: Credentials,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { settings, faults } = signalSettingsIn({ ...query });
    const wanted = namedSeries(query, faults);
    await this.side.fresh(this.side.model('chart-baselines'), query.after);
    const freshness = await this.side.fresh(this.side.model('trends'), query.after);
    tellFreshness(reply, freshness);
    const points = await pointsOf(this.side, wanted, credentials);
    const rules = await foldStream(this.side.log, program, programStream(wanted.programId));
    const decided = (await this.baselines(wanted, credentials))?.baselines ?? [];
    const today = businessDate(rules, this.side.clock.now());
    return { data: { ...wanted, ...signalsOfSeries({ points, program: rules, decided, today, settings }) }, freshness };
  }

  /** What was decided for the chart; nothing for a series that the credentials may not see. */
  private async baselines(series: NamedSeries, credentials: Credentials): Promise<ChartBaselines | undefined> {
    const model = this.side.model('chart-baselines');
    const partnerId = boundPartner(model, credentials);
    if (partnerId !== undefined && partnerId !== series.partnerId) return undefined;
    const collection = (await this.side.readStore.resolve(model.name)) ?? '';
    const id = seriesId(series);
    return (await this.side.readStore.getMany(collection, [id])).get(id) as ChartBaselines | undefined;
  }
}
