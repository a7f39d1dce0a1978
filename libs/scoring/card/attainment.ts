import type { Decimal } from '#kernel';

/** Decimals that attainment, progress and coverage are shown with. */
export const RATIO_DECIMALS = 4;

/** Attainment: actual over target. Undefined where the target is zero. */
export const attainment = (actual: Decimal, target: Decimal): Decimal | undefined =>
  target.isZero() ? undefined : actual.div(target);

/** Progress: (actual − baseline) over (target − baseline). Undefined where the two are equal, for nothing lies between them. */
export const progress = (actual: Decimal, baseline: Decimal, target: Decimal): Decimal | undefined => {
  const distance = target.minus(baseline);
  return distance.isZero() ? undefined : actual.minus(baseline).div(distance);
};
