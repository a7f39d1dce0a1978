import { Controller, Get, Query } from '@nestjs/common';
import { ProblemError } from '#contracts';
import { NeedsScope, SignedIn, type Credentials } from '#platform';
import { recordedTwice, type RecordedTwice } from '#projections';
import { QuerySide } from '../query-side.js';
import type { Freshness } from '../read-models/freshness.js';

interface RecordedTwiceQuery {
  readonly limit?: string;
  readonly after?: string;
}

const MOST = 1_000;

/** Records of a source that count in more than one period: usually one of them was sent with a wrong date. */
@Controller('v1/measurements')
@NeedsScope('read')
export class RecordedTwiceController {
  constructor(private readonly side: QuerySide) {}

  @Get('recorded-twice')
  async recordedTwice(
    @Query() { limit = '100', after }: RecordedTwiceQuery,
    @SignedIn() { partnerId: own }: Credentials,
  ): Promise<{ readonly data: readonly RecordedTwice[]; readonly more: boolean; readonly freshness: Freshness }> {
    if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > MOST) {
      const faults = [{ path: 'limit', code: 'limit-out-of-range', message: `expected 1 to ${MOST}` }];
      throw new ProblemError('query-malformed', 'the query is malformed: see faults', { faults });
    }
    const freshness = await this.side.fresh(this.side.model('measurements'), after);
    const data: RecordedTwice[] = [];
    for await (const found of recordedTwice(this.side.readStore)) {
      if (own !== undefined && own !== found.partnerId) continue;
      if (data.length === Number(limit)) return { data, more: true, freshness };
      data.push(found);
    }
    return { data, more: false, freshness };
  }
}
