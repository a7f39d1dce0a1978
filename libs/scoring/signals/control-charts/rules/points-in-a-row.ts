import { runOver, stretches, type ChartPoint, type Run, type RunDirection } from './run.js';

/** The runs of so many or more points in a row of one kind. */
const inARow = (
  points: readonly ChartPoint[],
  runLength: number,
  kindOf: (point: ChartPoint, place: number) => RunDirection | undefined,
): readonly Run[] =>
  stretches(points.map(kindOf))
    .filter(({ from, to }) => to - from + 1 >= runLength)
    .map(({ kind, from, to }) => runOver(from, to, runLength, kind));

/** The side on which a point lies farther out than so many standard deviations; none on the line itself. */
export function sideBeyond({ sigmas }: ChartPoint, limit: number): 'above' | 'below' | undefined {
  if (sigmas > limit) return 'above';
  return sigmas < -limit ? 'below' : undefined;
}

/** Points in a row farther out than a limit, all on one side. With a limit of 0, points on one side of the centre line. */
export const runsBeyond = (points: readonly ChartPoint[], limit: number, runLength: number): readonly Run[] =>
  inARow(points, runLength, (point) => sideBeyond(point, limit));

/** Points in a row nearer than a limit, on either side. */
export const runsNear = (points: readonly ChartPoint[], limit: number, runLength: number): readonly Run[] =>
  inARow(points, runLength, ({ sigmas }) => (Math.abs(sigmas) < limit ? 'none' : undefined));

/** Points in a row farther out than a limit, on either side. */
export const runsFar = (points: readonly ChartPoint[], limit: number, runLength: number): readonly Run[] =>
  inARow(points, runLength, ({ sigmas }) => (Math.abs(sigmas) > limit ? 'none' : undefined));

/** Points in a row that lie farther than a limit from the point before. */
export const runsOfWideRanges = (points: readonly ChartPoint[], limit: number, runLength: number): readonly Run[] =>
  inARow(points, runLength, ({ sigmas }, place) => {
    const before = points[place - 1];
    return before && Math.abs(sigmas - before.sigmas) > limit ? 'none' : undefined;
  });
