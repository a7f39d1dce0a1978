import { runOver, stretches, type ChartPoint, type Run } from './run.js';

/** Which way the series goes from each point to the next; undefined where it stays, and after the last one. */
const steps = (points: readonly ChartPoint[]): readonly ('rising' | 'falling' | undefined)[] =>
  points.map(({ value }, place) => {
    const next = points[place + 1]?.value;
    if (next === undefined || next === value) return undefined;
    return next > value ? 'rising' : 'falling';
  });

/** Points in a row, each above the one before or each below it. A run of six points is five steps. */
export const runsOfMonotone = (points: readonly ChartPoint[], runLength: number): readonly Run[] =>
  stretches(steps(points))
    .map(({ kind, from, to }) => runOver(from, to + 1, runLength, kind))
    .filter(({ places }) => places.length >= runLength);

/** Points in a row that go up and down in turn. */
export function runsOfAlternating(points: readonly ChartPoint[], runLength: number): readonly Run[] {
  const step = steps(points);
  const turns = step.map((next, place) => {
    const before = step[place - 1];
    return before !== undefined && next !== undefined && before !== next ? true : undefined;
  });
  return stretches(turns)
    .map(({ from, to }) => runOver(from - 1, to + 1, runLength, 'none'))
    .filter(({ places }) => places.length >= runLength);
}
