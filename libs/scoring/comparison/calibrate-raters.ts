import { Decimal, decimal } from '#kernel';
import { shown } from '../rounding.js';
import { deviation, mean } from './statistics.js';

/** One rater's score of one subject. */
export interface Rating {
  readonly raterId: string;
  readonly subjectId: string;
  readonly score: string;
}

/** How ratings are calibrated. */
export interface Calibration {
  /** Ratings below which a rater is left as it is: a mean of few says little about how strict somebody is. */
  readonly minimumRatings: number;
  /** The scale, which adjusted scores do not leave. */
  readonly lowest: string;
  readonly highest: string;
  readonly decimals: number;
}

/** What was done to a rating. */
export type Adjustment =
  /** Moved to the mean of all ratings and stretched to their spread. */
  | 'shifted-and-scaled'
  /** Moved to the mean of all ratings: the rater gave everybody the same. */
  | 'shifted'
  /** Left as it is: the rater gave too few. */
  | 'too-few-ratings';

/** A rating before and after calibration. */
export interface CalibratedRating extends Rating {
  readonly adjusted: string;
  readonly adjustment: Adjustment;
  /** Whether the end of the scale held it. */
  readonly held: boolean;
  /** What the adjustment was made with. */
  readonly rater: { readonly ratings: number; readonly mean: string; readonly deviation: string };
  readonly all: { readonly ratings: number; readonly mean: string; readonly deviation: string };
}

/**
 * Calibrates raters to each other: adjusted = mean of all + (raw − rater's mean) × deviation of all ÷ rater's deviation. Fair only where
 * raters see subjects that are alike on the whole; a rater of the best alone is not lenient. The raw score stays beside the adjusted.
 */
export function calibrateRaters(ratings: readonly Rating[], calibration: Calibration): readonly CalibratedRating[] {
  const all = spreadOf(ratings);
  const raters = new Map([...Map.groupBy(ratings, ({ raterId }) => raterId)].map(([raterId, own]) => [raterId, spreadOf(own)]));
  const show = ({ ratings: count, centre, spread }: RatingSpread) => ({
    ratings: count,
    mean: shown(centre, calibration.decimals),
    deviation: shown(spread, calibration.decimals),
  });
  return ratings.map((rating) => {
    const rater = raters.get(rating.raterId) ?? all;
    const adjustment = adjustmentOf(rater, calibration);
    const exact = adjust(decimal(rating.score), adjustment, rater, all);
    const within = Decimal.max(calibration.lowest, Decimal.min(calibration.highest, exact));
    return {
      ...rating,
      adjusted: adjustment === 'too-few-ratings' ? rating.score : shown(within, calibration.decimals),
      adjustment,
      held: adjustment !== 'too-few-ratings' && !within.eq(exact),
      rater: show(rater),
      all: show(all),
    };
  });
}

interface RatingSpread {
  readonly ratings: number;
  readonly centre: Decimal;
  readonly spread: Decimal;
}

const spreadOf = (ratings: readonly Rating[]): RatingSpread => {
  const scores = ratings.map(({ score }) => decimal(score));
  return { ratings: scores.length, centre: mean(scores) ?? decimal('0'), spread: deviation(scores) ?? decimal('0') };
};

const adjustmentOf = ({ ratings, spread }: RatingSpread, { minimumRatings }: Calibration): Adjustment => {
  if (ratings < minimumRatings) return 'too-few-ratings';
  return spread.isZero() ? 'shifted' : 'shifted-and-scaled';
};

const adjust = (raw: Decimal, adjustment: Adjustment, rater: RatingSpread, all: RatingSpread): Decimal => {
  switch (adjustment) {
    case 'too-few-ratings':
      return raw;
    case 'shifted':
      return raw.minus(rater.centre).plus(all.centre);
    case 'shifted-and-scaled':
      return raw.minus(rater.centre).times(all.spread).div(rater.spread).plus(all.centre);
  }
};
