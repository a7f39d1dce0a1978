import { sideBeyond } from './points-in-a-row.js';
import type { ChartPoint, Run } from './run.js';

/** The places beyond a limit on one side that lie among the last so many up to a place. */
const among = (beyond: readonly number[], upTo: number, outOf: number): readonly number[] =>
  beyond.filter((place) => place <= upTo && place > upTo - outOf);

function runsOnSide(
  points: readonly ChartPoint[],
  side: 'above' | 'below',
  limit: number,
  runLength: number,
  outOf: number,
): readonly Run[] {
  const beyond = points.flatMap((point, place) => (sideBeyond(point, limit) === side ? [place] : []));
  const runs: Run[] = [];
  beyond.forEach((place, count) => {
    const places = among(beyond.slice(Math.max(0, count - outOf), count + 1), place, outOf);
    if (places.length < runLength) return;
    const last = runs.at(-1);
    const overlaps = last !== undefined && last.places.includes(places[0] ?? place);
    if (overlaps) runs[runs.length - 1] = { ...last, places: [...new Set([...last.places, ...places])] };
    else runs.push({ places, detectedAt: place, direction: side });
  });
  return runs;
}

/**
 * So many out of so many points in a row farther out than a limit, on one side. A run holds the points beyond the limit, not those between
 * them, and grows while the stretches that it takes them from share one.
 */
export const runsOfSomeBeyond = (
  points: readonly ChartPoint[],
  limit: number,
  runLength: number,
  outOf: number,
): readonly Run[] => (['above', 'below'] as const).flatMap((side) => runsOnSide(points, side, limit, runLength, outOf));
