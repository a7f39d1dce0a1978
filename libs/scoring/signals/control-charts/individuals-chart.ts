import { valuesOf, type Reading } from '../series/reading.js';
import type { Withheld } from '../series/withheld.js';
import { placesIn, type ChartRule } from './chart-kind.js';
import type { ChartSettings } from './chart-settings.js';
import type { ControlChart } from './control-chart.js';
import { drawChart } from './draw-chart.js';
import { estimateOf } from './estimates.js';
import { DEFAULT_RULES, patternOf } from './rules/rule.js';
import { runsOf } from './rules/runs-of.js';

/** Standard deviations from the centre line to a limit (Shewhart). */
export const WIDTH = 3;

/** The rules of a chart as its settings switch them on. */
export const rulesOf = ({ rules }: ChartSettings): readonly ChartRule[] =>
  (rules ?? DEFAULT_RULES).map((setting) => ({ name: setting.rule, find: (points) => runsOf(patternOf(setting), points) }));

/** The chart of individual values, with limits from their moving ranges. Source: NIST/SEMATECH e-Handbook, 6.3.2.2. */
export function individualsChart(readings: readonly Reading[], settings: ChartSettings): ControlChart | Withheld {
  const values = valuesOf(readings);
  return drawChart(
    {
      ids: readings.map(({ id }) => id),
      values,
      estimate: ({ from, to }) => estimateOf(values.slice(from, to + 1), settings.sigma ?? 'moving-range'),
      plot: (places, { centre, sigma }) =>
        placesIn(places).flatMap((index) => {
          const value = values[index];
          return value === undefined ? [] : [{ index, value, centre, sigma, sigmas: (value - centre) / sigma }];
        }),
      width: WIDTH,
      bounds: { least: -Infinity, greatest: Infinity },
      rules: rulesOf(settings),
    },
    settings,
  );
}
