import type { Reading } from '../series/reading.js';
import { MINIMUM_BASELINE, type Baseline } from './chart-settings.js';

/** A stretch of a series that somebody decided to judge against, from a point on. */
export interface DecidedStretch {
  readonly from: string;
  readonly to: string;
  readonly appliesFrom: string;
  readonly reason: string;
}

/** Why the first points are judged against where nobody decided. */
const UNDECIDED = 'The first points of the series: nobody has decided on others';

/**
 * What a chart is judged against: what was decided, in the order in which it takes over, and up to the first decision the first points of the
 * series, where as many as a baseline needs lie before it. `undefined` where nothing was decided that applies to the series: the chart then takes
 * the first points itself.
 */
export function decidedBaselines(
  readings: readonly Reading[],
  decided: readonly DecidedStretch[],
  least = MINIMUM_BASELINE,
): readonly Baseline[] | undefined {
  const known = new Set(readings.map(({ id }) => id));
  const applicable = decided.filter(({ appliesFrom }) => known.has(appliesFrom));
  const [first] = applicable;
  if (!first) return undefined;
  const before = readings.slice(
    0,
    readings.findIndex(({ id }) => id === first.appliesFrom),
  );
  const observed = before.flatMap(({ id, value }) => (value === null ? [] : [id]));
  const [from, to, appliesFrom] = [observed[0], observed[least - 1], before[0]?.id];
  const undecided: readonly Baseline[] =
    from === undefined || to === undefined || appliesFrom === undefined
      ? []
      : [{ kind: 'measured', from, to, appliesFrom, reason: UNDECIDED }];
  return [
    ...undecided,
    ...applicable.map(({ from, to, appliesFrom, reason }) => ({ kind: 'measured' as const, from, to, appliesFrom, reason })),
  ];
}
