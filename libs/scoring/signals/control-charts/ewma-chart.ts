import type { DecimalString } from '#kernel';
import { valuesOf, type Reading } from '../series/reading.js';
import type { Withheld } from '../series/withheld.js';
import { placesIn } from './chart-kind.js';
import type { ChartSettings } from './chart-settings.js';
import type { ControlChart } from './control-chart.js';
import { drawChart } from './draw-chart.js';
import { estimateOf } from './estimates.js';
import { runsBeyond } from './rules/points-in-a-row.js';

/** How a moving average is drawn. The rules for points of their own do not apply: its points depend on each other. */
export interface EwmaSettings extends Omit<ChartSettings, 'rules'> {
  /** Weight of the newest value, above 0 and up to 1; 0.2 unless given. */
  readonly weight?: DecimalString;
  /** Standard deviations of the average from the centre line to a limit; 3 unless given. */
  readonly width?: DecimalString;
  /** Limits that are narrower for the first points, as the average is (exact, unless given), or the ones that they approach. */
  readonly limits?: 'exact' | 'asymptotic';
}

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
