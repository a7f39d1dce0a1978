import { round } from '#kernel';
import { profileAt, profileOn, tierOn } from '#partners';
import { programAt, programOn } from '#programs';
import { aggregate, recordCoverage, type MetricDefinition } from '#scoring';
import { facetsOf } from '../shared/facets.js';
import type { Judging } from '../shared/references.js';
import type { TrendGrounds, TrendPoint } from './trend.js';

/** Decimals of a coverage, as on a card. */
const COVERAGE_DECIMALS = 4;

/** What a point is worked out by as things stand. */
export const trendGroundsNow = ({ to }: Pick<TrendPoint, 'to'>, { program, partner }: Judging): TrendGrounds => ({
  programRevision: programOn(program, to)?.revision ?? null,
  partnerRevision: profileOn(partner, to)?.revision ?? null,
  tier: tierOn(partner, to) ?? null,
});

function valueOf({ facts }: TrendPoint, metric: MetricDefinition | undefined): Pick<TrendPoint, 'value' | 'absence'> {
  if (!metric) return { value: null, absence: 'metric-not-in-force' };
  const aggregated = aggregate(metric, facts);
  return aggregated.status === 'value' ? { value: aggregated.shown, absence: null } : { value: null, absence: aggregated.reason };
}

/** Works the value of a point out from its facts. */
export function judgePoint(point: TrendPoint, state: Judging): TrendPoint {
  const { programRevision, partnerRevision, tier } = point.pinned ?? trendGroundsNow(point, state);
  const rules = programRevision === null ? undefined : programAt(state.program, programRevision, point.to);
  const profile = partnerRevision === null ? undefined : profileAt(state.partner, partnerRevision);
  const metric = rules?.metrics.get(point.metricId);
  const coverage = recordCoverage(point.facts);
  return {
    ...point,
    ...facetsOf(profile, tier),
    rulesRevision: programRevision,
    unit: metric?.unit ?? null,
    direction: metric?.direction ?? null,
    ...valueOf(point, metric),
    records: point.facts.records,
    coverage: coverage ? round(coverage, COVERAGE_DECIMALS) : null,
  };
}
