import type { DecimalString } from '#kernel';
import { valuesOf, type Reading } from '../series/reading.js';
import { shown } from '../series/shown.js';
import { withhold, type Withheld } from '../series/withheld.js';
import { goodness } from './better.js';
import { mannKendall, type Placed } from './mann-kendall.js';
import { senSlope } from './sen-slope.js';
import { MINIMUM_TREND, type TrendSettings } from './trend-settings.js';

/** Where a series goes. */
export interface Trend {
  /** stagnating: no trend that chance does not explain as well. */
  readonly verdict: 'improving' | 'worsening' | 'stagnating';
  /** How many values it rests on. */
  readonly points: number;
  /** Sen's slope: the change of the value for each place of the series. */
  readonly slope: DecimalString;
  /** The Mann-Kendall test of how good the values are: above zero is better. */
  readonly s: DecimalString;
  readonly z: DecimalString;
  readonly p: DecimalString;
  readonly tau: DecimalString;
}

/** Whether a series improves, worsens or stagnates: a Mann-Kendall test of how good its values are, with Sen's slope for how fast they move. */
export function assessTrend(readings: readonly Reading[], settings: TrendSettings): Trend | Withheld {
  const { better, decimals, minimumPoints = MINIMUM_TREND, significance = '0.05' } = settings;
  const placed = valuesOf(readings).flatMap((value, place): readonly Placed[] => (value === undefined ? [] : [{ place, value }]));
  if (placed.length < minimumPoints)
    return withhold('too-few-points', `expected at least ${minimumPoints} points for a trend, got ${placed.length}`);
  const good = readings.flatMap(({ value }, place): readonly Placed[] =>
    value === null ? [] : [{ place, value: goodness(better, value).toNumber() }],
  );
  const { s, z, p, tau } = mannKendall(good);
  const moves = s > 0 ? 'improving' : 'worsening';
  return {
    verdict: p < Number(significance) ? moves : 'stagnating',
    points: placed.length,
    slope: shown(senSlope(placed), decimals),
    s: shown(s, 0),
    z: shown(z, decimals),
    p: shown(p, decimals),
    tau: shown(tau, decimals),
  };
}
