import { type Decimal, decimal } from '#kernel';
import type { Branch } from './branch.js';

/** The score that a branch gives to a value: what a person redoing it by hand works out. */
export function scoreOnBranch(branch: Branch, value: Decimal): Decimal {
  switch (branch.kind) {
    case 'flat':
      return decimal(branch.score);
    case 'line': {
      const { from, to } = branch;
      const part = value.minus(from.at).times(decimal(to.score).minus(from.score));
      return part.div(decimal(to.at).minus(from.at)).plus(from.score);
    }
    case 'slope':
      return value.minus(branch.at).times(branch.perUnit).plus(branch.score);
    case 'units': {
      const distance = value.minus(branch.from);
      return branch.wholeUnits
        ? distance.div(branch.unit).floor().times(branch.points).plus(branch.start)
        : distance.times(branch.points).div(branch.unit).plus(branch.start);
    }
  }
}
