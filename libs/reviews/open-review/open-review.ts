import { partnerStream, refuse, reviewOpened } from '#contracts';
import { at, command } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { criteriaIn } from '#scoring';
import { isAt, unknownReview } from '../review/guards.js';
import { programStreamOf, reviewOf } from '../review/lookups.js';
import { ReviewBody } from '../review/review.body.js';
import { reviews } from '../review/reviews.js';
import { scorecardInForce } from '../review/scorecard.js';

/** Opens a review for assessments: of the criteria by which the partner is scored on the last day of the period. */
export const openReview = command({
  name: 'OpenReview',
  describes: 'Opens a review for assessments',
  body: ReviewBody,
  example: { partnerId: 'orgenics-ltd', reviewId: 'mor-2011-p04', effectiveAt: '2011-02-07T09:00:00Z' },
  allowed: { scope: 'commands:reviews', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, reviews },
  consults: ({ reviewId }, { reviews }) => ({ program: at(program, programStreamOf(reviews, reviewId)) }),
  entity: ({ reviewId }, { reviews }) => reviewOf(reviews, reviewId)?.revision,
  decide({ reviewId }, { partner, reviews, program }) {
    const review = reviewOf(reviews, reviewId);
    if (!review) return unknownReview(reviewId);
    const refused = isAt(review, 'scheduled');
    if (refused) return refused;
    const { subject } = review;
    const found = scorecardInForce(program, partner, subject);
    if (!found)
      return refuse(
        'review-without-scorecard',
        'reviewId',
        `expected a scorecard for this type of partner on ${subject.to}; there is none`,
      );
    const { scorecard, programRevision } = found;
    const criteria = criteriaIn(scorecard.structure).map(({ criterion: { criterionId, metricId } }) => ({
      criterionId,
      metricId,
    }));
    return [reviewOpened({ ...subject, scorecardId: scorecard.scorecardId, programRevision, criteria })];
  },
});
