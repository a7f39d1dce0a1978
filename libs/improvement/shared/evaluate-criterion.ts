import type { CriterionPeriod, CriterionResult, MetricSeries, SeriesOfMetric, SuccessCriterion } from '#contracts';
import { decimal } from '#kernel';

type Point = SeriesOfMetric['points'][number];

/** Periods that a result shows at most. */
const MOST_SHOWN = 60;

/** Whether a value is at or better than a criterion, in the direction of its metric. */
function reaches({ threshold, tolerance = '0' }: SuccessCriterion, direction: Point['direction'], value: string): boolean {
  if (direction === 'target') return decimal(value).minus(threshold).abs().lte(tolerance);
  return direction === 'lower' ? decimal(value).lte(threshold) : decimal(value).gte(threshold);
}

function standing(criterion: SuccessCriterion, { periodId, value, records, direction }: Point): CriterionPeriod {
  const isEnough = value !== null && direction !== null && records >= criterion.minimumRecords;
  const verdict = isEnough ? (reaches(criterion, direction, value) ? 'met' : 'unmet') : 'missing';
  return { periodId, value, records, verdict };
}

/** How many of the last periods meet the criterion in a row; those with too little data are passed over. */
function metInARow(periods: readonly CriterionPeriod[]): number {
  const counting = periods.filter(({ verdict }) => verdict !== 'missing');
  const lastUnmet = counting.findLastIndex(({ verdict }) => verdict === 'unmet');
  return counting.length - 1 - lastUnmet;
}

/** How a criterion comes out of the closed periods that end on a date or later. A period without enough data neither counts nor begins anew. */
export function evaluateCriterion(criterion: SuccessCriterion, series: MetricSeries | undefined, since: string): CriterionResult {
  const points = series?.metrics.find(({ metricId }) => metricId === criterion.metricId)?.points ?? [];
  const periods = points.filter(({ closed, to }) => closed && to >= since).map((point) => standing(criterion, point));
  const inARow = metInARow(periods);
  return { criterion, isMet: inARow >= criterion.periods, inARow, periods: periods.slice(-MOST_SHOWN) };
}

/** A criterion that does not hold, as a sentence. */
export const shortfall = ({ criterion: { metricId, threshold, periods }, inARow }: CriterionResult): string =>
  `${metricId} at ${threshold} or better for ${periods} periods in a row, got ${inARow}`;
