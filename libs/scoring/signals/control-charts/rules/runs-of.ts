import { runsBeyond, runsFar, runsNear, runsOfWideRanges } from './points-in-a-row.js';
import type { RulePattern } from './rule.js';
import type { ChartPoint, Run } from './run.js';
import { runsOfSomeBeyond } from './some-of-a-row.js';
import { runsOfAlternating, runsOfMonotone } from './steps-in-a-row.js';

/** The runs that a pattern finds in points without a gap, judged against one baseline. A point on a limit is not beyond it. */
export function runsOf(pattern: RulePattern, points: readonly ChartPoint[]): readonly Run[] {
  switch (pattern.looksFor) {
    case 'beyond':
      return runsBeyond(points, pattern.sigmas, pattern.runLength);
    case 'some-beyond':
      return runsOfSomeBeyond(points, pattern.sigmas, pattern.runLength, pattern.outOf);
    case 'monotone':
      return runsOfMonotone(points, pattern.runLength);
    case 'alternating':
      return runsOfAlternating(points, pattern.runLength);
    case 'near':
      return runsNear(points, pattern.sigmas, pattern.runLength);
    case 'far':
      return runsFar(points, pattern.sigmas, pattern.runLength);
    case 'range':
      return runsOfWideRanges(points, pattern.sigmas, pattern.runLength);
  }
}
