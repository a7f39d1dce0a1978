import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ProblemError } from '#contracts';
import { NeedsScope, SignedIn, type Credentials } from '#platform';
import { program } from '#programs';
import { foldStream, type TrendPoint } from '#projections';
import type { Comparison } from '#read-store';
import { visibleTo } from '../read-models/access.js';
import { tellFreshness } from '../read-models/answer-headers.js';
import { streamAll } from '../read-models/lists.js';
import { QuerySide } from '../query-side.js';
import { seriesOf } from './series.js';

interface SeriesQuery {
  readonly partnerId?: string;
  readonly programId?: string;
  readonly metricId?: string;
  readonly granularity?: string;
  readonly after?: string;
}

const GRANULARITIES = ['week', 'month', 'quarter', 'year'];

const needed = ({ partnerId, programId, metricId, granularity = 'month' }: SeriesQuery) => {
  const given = { partnerId, programId, metricId };
  const faults = [
    ...Object.entries(given).flatMap(([path, value]) =>
      value ? [] : [{ path, code: 'query-invalid', message: 'expected an id' }],
    ),
    ...(GRANULARITIES.includes(granularity)
      ? []
      : [{ path: 'granularity', code: 'query-invalid', message: `expected one of: ${GRANULARITIES.join(', ')}` }]),
  ];
  if (faults.length > 0) throw new ProblemError('query-malformed', 'the query is malformed: see faults', { faults });
  return { partnerId: partnerId ?? '', programId: programId ?? '', metricId: metricId ?? '', granularity };
};

/** The history of one metric of one partner, period by period, with its changes. */
@Controller('v1/trends')
@NeedsScope('read')
export class SeriesController {
  constructor(private readonly side: QuerySide) {}

  @Get('series')
  async series(
    @Query() query: SeriesQuery,
    @SignedIn() credentials: Credentials,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const wanted = needed(query);
    const model = this.side.model('trends');
    const freshness = await this.side.fresh(model, query.after);
    tellFreshness(reply, freshness);
    const filter: Comparison[] = [
      ...Object.entries(wanted).map(([field, value]) => ({ field, is: 'eq', value }) as const),
      ...visibleTo(model, credentials),
    ];
    const sort = [{ field: 'from', descending: false }];
    const points = await Array.fromAsync(await streamAll(this.side.readStore, model, { filter, sort, limit: 1 }));
    const rules = await foldStream(this.side.log, program, `program-${wanted.programId}`);
    return { data: { ...wanted, points: seriesOf(points as unknown as readonly TrendPoint[], rules) }, freshness };
  }
}
