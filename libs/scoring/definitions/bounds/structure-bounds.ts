import { Decimal, decimal } from '#kernel';
import { boundsOfAll, curveBounds, type Bounds } from './curve-bounds.js';
import type { Criterion } from '../criterion.js';
import type { Member, Structure } from '../structure.js';

const ZERO = decimal('0');

/** The bounds of a criterion's score, the 0 points of missing data included. */
const criterionBounds = ({ curve, missing }: Criterion): Bounds => {
  const bounds = curveBounds(curve);
  const zeroed = missing.kind === 'zero' || (missing.kind === 'carry-forward' && missing.otherwise === 'zero');
  return zeroed ? { lowest: Decimal.min(bounds.lowest, ZERO), highest: Decimal.max(bounds.highest, ZERO) } : bounds;
};

/** The least and the greatest score of a member; undefined where it can have none because all its weights are zero. */
export function memberBounds(member: Member): Bounds | undefined {
  switch (member.kind) {
    case 'criterion':
      return criterionBounds(member);
    case 'group':
      return structureBounds(member);
    case 'best-of':
      return boundsOfAll(member.tracks.flatMap((track) => structureBounds(track) ?? []));
  }
}

/**
 * The least and the greatest total of a structure, whatever its members score and whichever of them count. Points are a weighted mean of
 * the parts of what each member can attain, times what all can attain together; so are their bounds.
 */
export function structureBounds({ combine, members }: Structure): Bounds | undefined {
  const weighted = members.flatMap((member) => {
    const bounds = memberBounds(member);
    return bounds === undefined || decimal(member.weight).lte(0) ? [] : [{ bounds, weight: member.weight }];
  });
  const overall = boundsOfAll(weighted.map(({ bounds }) => bounds));
  if (overall === undefined || combine === 'weighted-mean') return overall;
  const attainable = weighted.filter(({ bounds }) => bounds.highest.gt(0));
  if (attainable.length === 0) return undefined;
  const all = attainable.reduce((total, { bounds, weight }) => total.plus(bounds.highest.times(weight)), ZERO);
  return {
    lowest: Decimal.min(...attainable.map(({ bounds }) => bounds.lowest.div(bounds.highest))).times(all),
    highest: all,
  };
}
