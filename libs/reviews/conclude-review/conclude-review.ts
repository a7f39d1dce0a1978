import { SCORECARDS, ScorecardAsItStood, cardId, partnerStream, reviewConcluded } from '#contracts';
import { at, command, folded, principalOf } from '#kernel';
import { partner } from '#partners';
import { businessDate, program } from '#programs';
import { isAt, unknownReview } from '../review/guards.js';
import { programStreamOf, reviewOf } from '../review/lookups.js';
import { reviews, type Reviews } from '../review/reviews.js';
import { scorecardInForce } from '../review/scorecard.js';
import { checkDecisions, checkRating, periodIsOver } from './check-conclusion.js';
import { ConcludeReviewBody } from './conclude-review.body.js';

/** The card of the period that is reviewed. */
const cardReviewed = (reviews: Reviews, reviewId: string): string | undefined => {
  const subject = reviewOf(reviews, reviewId)?.subject;
  return subject && cardId(subject.partnerId, subject.programId, subject.periodId);
};

/**
 * Concludes a review with a rating and decisions. The scorecard is folded from the log as it stands, never taken from the caller, and kept in
 * the event; a rating that is not its band needs a reason.
 */
export const concludeReview = command({
  name: 'ConcludeReview',
  describes: 'Concludes a review with a rating, decisions, and the scorecard as it stands',
  body: ConcludeReviewBody,
  example: {
    partnerId: 'orgenics-ltd',
    reviewId: 'mor-2011-p04',
    rating: 'Reliable',
    decisions: [{ decision: 'Announce late lines a week before', owner: 'noor', dueOn: '2011-03-31' }],
    reason: 'The card says At risk because of one shipment held at customs',
    effectiveAt: '2011-02-14T15:00:00Z',
  },
  allowed: { scope: 'commands:reviews', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, reviews },
  consults: ({ reviewId }, { reviews }) => ({ program: at(program, programStreamOf(reviews, reviewId)) }),
  folds: ({ reviewId }, { reviews }) => ({ card: folded(SCORECARDS, cardReviewed(reviews, reviewId), ScorecardAsItStood) }),
  entity: ({ reviewId }, { reviews }) => reviewOf(reviews, reviewId)?.revision,
  decide({ reviewId, rating, decisions = [] }, { partner, reviews, program, card }, { actor, effectiveAt, reason }) {
    const review = reviewOf(reviews, reviewId);
    if (!review) return unknownReview(reviewId);
    const { subject, assessments } = review;
    const today = businessDate(program, effectiveAt);
    const bands = scorecardInForce(program, partner, subject)?.scorecard.bands ?? [];
    const band = card?.band ?? null;
    const refused =
      isAt(review, 'open') ??
      periodIsOver(subject, today) ??
      checkRating(rating, bands, band, reason) ??
      checkDecisions(decisions, today);
    if (refused) return refused;
    return [
      reviewConcluded({
        ...subject,
        rating,
        band,
        departs: rating !== band,
        ...(reason !== undefined && { rationale: reason }),
        decisions,
        assessments: assessments.length,
        card: card ?? null,
        concludedBy: principalOf(actor),
      }),
    ];
  },
});
