import { rule } from './problem.js';

/** Problems that rules about reviews give. */
export const reviewProblems = {
  'review-unknown': rule(
    'There is no such review',
    'The command names a review that the partner does not have.',
    'Check the id; list the reviews of the partner.',
  ),
  'review-exists': rule(
    'The id is taken',
    'ScheduleReview names the id of a review that the partner has, or had.',
    'Choose another id, or leave it out.',
  ),
  'review-repeated': rule(
    'There is a review for that already',
    'The partner has a review of that kind for that period.',
    'Move that one with RescheduleReview, cancel it first, or schedule one that is ad hoc; the message names it.',
  ),
  'review-status': rule(
    'The review is at another stage',
    'The command belongs to another stage of a review: it is opened when scheduled, assessed and concluded when open, and acknowledged or disputed when concluded.',
    'Take the step that is due; the message says at which stage the review is.',
  ),
  'review-date-past': rule(
    'The day has gone by',
    'A review would be held on a day before the one on which it is scheduled.',
    'Take a later day.',
  ),
  'review-before-period': rule(
    'The period has not begun',
    'A review would be held before the first day of the period that it reviews.',
    'Take a later day, or review an earlier period.',
  ),
  'review-without-scorecard': rule(
    'No scorecard scores this partner',
    "The program has no scorecard for the partner's type on the last day of the period: there is nothing to assess.",
    'Define one for that type with DefineScorecard.',
  ),
  'review-period-running': rule(
    'The period goes on',
    'A review that judges a whole period would be concluded before the period is over.',
    'Conclude it after the last day of the period.',
  ),
  'review-rating-unknown': rule(
    'The rating is none of the scorecard',
    'The rating is not one of the bands of the scorecard.',
    'Take one of the bands that the message lists.',
  ),
  'review-rating-unexplained': rule(
    'The rating departs from the card',
    'The rating is another than the band of the card, and no reason is given.',
    'Take the band, or give a `reason`.',
  ),
  'review-decision-past': rule(
    'The decision is due before it is made',
    'A decision has a due date before the day on which the review is concluded.',
    'Take a later date, or leave it out.',
  ),
  'review-criterion-unknown': rule(
    'The criterion was not assessed',
    'A disputed criterion is not one of those that the review assesses.',
    'Name one of those that the message lists, or none to dispute the review as a whole.',
  ),
  'review-disputed': rule('It is disputed already', 'A dispute about the review stands.', 'Wait until it is settled.'),
  'assessment-exists': rule(
    'The assessor has spoken',
    'The same person has recorded an assessment in this review.',
    'Leave it to other assessors.',
  ),
  'assessment-criterion-unknown': rule(
    'The criterion is not assessed',
    'A score is for a criterion that the scorecard did not have when the review was opened.',
    'Score one of the criteria that the message lists.',
  ),
  'assessment-criterion-repeated': rule(
    'A criterion is scored twice',
    'An assessment has two scores for the same criterion.',
    'Give one score for each criterion.',
  ),
  'assessment-score-out-of-range': rule('The score is off the scale', 'A score is below 0 or above 100.', 'Score from 0 to 100.'),
};
