import { valuesOf, type Reading } from '../series/reading.js';
import type { Withheld } from '../series/withheld.js';
import { placesIn } from './chart-kind.js';
import type { ControlChart } from './control-chart.js';
import { drawChart } from './draw-chart.js';
import { estimateOf } from './estimates.js';
import type { EwmaSettings } from './ewma-settings.js';
import { runsBeyond } from './rules/points-in-a-row.js';

/**
 * The chart of the exponentially weighted moving average, for small and lasting shifts. It starts on the centre line, and starts again after
 * a gap. Throws a RangeError on a weight or width that means nothing. Sources: NIST/SEMATECH e-Handbook, 6.3.2.4; James M. Lucas and Michael S. Saccucci, Technometrics 32 (1990), 1 to 12.
 */
export function ewmaChart(readings: readonly Reading[], settings: EwmaSettings): ControlChart | Withheld {
  const weight = Number(settings.weight ?? '0.2');
  const width = Number(settings.width ?? '3');
  if (!(weight > 0 && weight <= 1)) throw new RangeError(`expected a weight above 0 and up to 1, got ${weight}`);
  if (!(width > 0)) throw new RangeError(`expected a width above 0, got ${width}`);
  const values = valuesOf(readings);
  /** The share of the variance of a value that the average keeps after so many values. */
  const kept = (count: number): number =>
    (weight / (2 - weight)) * (settings.limits === 'asymptotic' ? 1 : 1 - (1 - weight) ** (2 * count));
  return drawChart(
    {
      ids: readings.map(({ id }) => id),
      values,
      estimate: ({ from, to }) => estimateOf(values.slice(from, to + 1), settings.sigma ?? 'moving-range'),
      plot(places, { centre, sigma }) {
        let average = centre;
        return placesIn(places).map((index, order) => {
          average += weight * ((values[index] ?? average) - average);
          const spread = sigma * Math.sqrt(kept(order + 1));
          return { index, value: average, centre, sigma: spread, sigmas: (average - centre) / spread };
        });
      },
      width,
      bounds: { least: -Infinity, greatest: Infinity },
      rules: [{ name: 'ewma', find: (points) => runsBeyond(points, width, 1) }],
    },
    settings,
  );
}
