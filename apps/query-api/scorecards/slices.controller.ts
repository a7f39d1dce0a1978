import { Controller, Get, Param, Query } from '@nestjs/common';
import { monthsOf } from '#calendar';
import { ProblemError } from '#contracts';
import { isIdentifier } from '#kernel';
import { NeedsScope, SignedIn, type Credentials } from '#platform';
import { findPeriod, program, programOn } from '#programs';
import { countingMeasurements, foldStream, slicesBy, type DimensionSlice } from '#projections';
import { QuerySide } from '../query-side.js';
import type { Freshness } from '../read-models/freshness.js';
import { cardNamed } from './card-at.js';

interface Slices {
  readonly dimension: string;
  readonly slices: readonly DimensionSlice[];
}

/** The metrics of a card by the values of a dimension, recomputed from the facts. */
@Controller('v1/scorecards')
@NeedsScope('read')
export class SlicesController {
  constructor(private readonly side: QuerySide) {}

  @Get(':id/slices')
  async slices(
    @Param('id') id: string,
    @Query('dimension') dimension: string | undefined,
    @Query('after') after: string | undefined,
    @SignedIn() credentials: Credentials,
  ): Promise<{ readonly data: Slices; readonly freshness: Freshness }> {
    const { partnerId, programId, periodId } = cardNamed(id, credentials);
    if (!isIdentifier(dimension)) {
      const faults = [{ path: 'dimension', code: 'value-malformed', message: 'expected a dimension, such as market' }];
      throw new ProblemError('query-malformed', 'the query is malformed: see faults', { faults });
    }
    const freshness = await this.side.fresh(this.side.model('measurements'), after);
    const state = await foldStream(this.side.log, program, `program-${programId}`);
    const found = findPeriod(state, periodId);
    const rules = found && programOn(state, found.period.to);
    if (!found || !rules) throw new ProblemError('not-found', `there is no scorecard ${id}`, { path: 'id' });
    const periodIds = [...new Set([periodId, ...monthsOf(found.calendar, found.period).map((month) => month.id)])];
    const counting = countingMeasurements(this.side.readStore, { partnerId, programId, periodIds });
    return { data: { dimension, slices: await slicesBy(dimension, counting, rules.metrics) }, freshness };
  }
}
