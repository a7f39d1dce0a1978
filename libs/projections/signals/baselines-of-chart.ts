import { MINIMUM_BASELINE, type ChartSettings } from '#scoring/signals';
import type { DecidedBaseline } from '../chart-baselines/chart-baselines.js';
import type { Place } from './laid-out.js';

type ChosenBaselines = NonNullable<ChartSettings['baselines']>;

/** Why the first points are judged against where nobody decided. */
const UNDECIDED = 'The first points of the series: nobody has decided on others';

/**
 * What a chart is judged against: what was decided, and up to the first decision the first points of the series, where as many as a baseline
 * needs lie before it. `undefined` where nothing was decided: the chart then takes the first points itself.
 */
export function baselinesOfChart(
  places: readonly Place[],
  decided: readonly DecidedBaseline[],
  least = MINIMUM_BASELINE,
): ChosenBaselines | undefined {
  const known = new Set(places.map(({ period }) => period.id));
  const applicable = decided.filter(({ appliesFrom }) => known.has(appliesFrom));
  const [first] = applicable;
  if (!first) return undefined;
  const before = places.slice(
    0,
    places.findIndex(({ period }) => period.id === first.appliesFrom),
  );
  const observed = before.flatMap(({ period, value }) => (value === null ? [] : [period.id]));
  const [from, to, appliesFrom] = [observed[0], observed[least - 1], before[0]?.period.id];
  const undecided: ChosenBaselines =
    from === undefined || to === undefined || appliesFrom === undefined
      ? []
      : [{ kind: 'measured', from, to, appliesFrom, reason: UNDECIDED }];
  return [
    ...undecided,
    ...applicable.map(({ from, to, appliesFrom, reason }) => ({ kind: 'measured' as const, from, to, appliesFrom, reason })),
  ];
}
