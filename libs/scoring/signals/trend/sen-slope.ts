import { median } from 'simple-statistics';
import { pairsOf, type Placed } from './mann-kendall.js';

/**
 * The median of the slopes of all pairs: the change for each place of the series, which a few wild values do not move.
 * Source: Pranab Kumar Sen, Journal of the American Statistical Association 63 (1968), 1379 to 1389.
 */
export const senSlope = (points: readonly Placed[]): number =>
  median([...pairsOf(points, (earlier, later) => (later.value - earlier.value) / (later.place - earlier.place))]);
