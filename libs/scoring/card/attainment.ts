import { type Decimal, decimal } from '#kernel';

/** Decimals that attainment, progress and coverage are shown with. */
export const RATIO_DECIMALS = 4;

/** Attainment: actual over target. Undefined where the target is zero. */
export const attainment = (actual: Decimal | string, target: Decimal | string): Decimal | undefined =>
  decimal(target).isZero() ? undefined : decimal(actual).div(target);

/** Progress: (actual − baseline) over (target − baseline). Undefined where the two are equal, for nothing lies between them. */
export const progress = (actual: Decimal | string, baseline: Decimal | string, target: Decimal | string): Decimal | undefined => {
  const distance = decimal(target).minus(baseline);
  return distance.isZero() ? undefined : decimal(actual).minus(baseline).div(distance);
};
