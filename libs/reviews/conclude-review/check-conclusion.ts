import { refuse, type ReviewKind } from '#contracts';
import type { Refused } from '../review/guards.js';
import type { Review } from '../review/review.js';
import type { DecisionBody } from './conclude-review.body.js';

/** Reviews that do not judge a whole period. */
const AT_ANY_TIME: ReadonlySet<ReviewKind> = new Set(['initial', 'ad-hoc']);

/** Refuses to judge a whole period before it is over. */
export const periodIsOver = ({ kind, periodId, to }: Review['subject'], today: string): Refused =>
  today > to || AT_ANY_TIME.has(kind)
    ? undefined
    : refuse('review-period-running', 'effectiveAt', `expected a day after ${to}, the last of ${periodId}, got ${today}`);

/** Refuses a rating that the scorecard does not know, and one that departs from the band of the card without a reason. */
export function checkRating(
  rating: string,
  bands: readonly { readonly name: string }[],
  band: string | null,
  reason: string | undefined,
): Refused {
  if (bands.length > 0 && !bands.some(({ name }) => name === rating))
    return refuse(
      'review-rating-unknown',
      'rating',
      `expected one of: ${bands.map(({ name }) => name).join(', ')}; got ${rating}`,
    );
  return rating === band || reason !== undefined
    ? undefined
    : refuse(
        'review-rating-unexplained',
        'reason',
        `expected ${band ?? 'a reason, as the card has no band'}, or a reason for ${rating}`,
      );
}

/** Refuses a decision that would have been due before it was made. */
export function checkDecisions(decisions: readonly DecisionBody[], today: string): Refused {
  const index = decisions.findIndex(({ dueOn }) => dueOn !== undefined && dueOn < today);
  return index < 0
    ? undefined
    : refuse(
        'review-decision-past',
        `decisions.${index}.dueOn`,
        `expected ${today} or later, got ${decisions[index]?.dueOn ?? ''}`,
      );
}
