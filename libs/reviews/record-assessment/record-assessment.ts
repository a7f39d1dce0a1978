import { assessmentRecorded, partnerStream, refuse } from '#contracts';
import { command, principalOf } from '#kernel';
import { isAt, unknownReview } from '../review/guards.js';
import { reviewOf } from '../review/lookups.js';
import { reviews } from '../review/reviews.js';
import { checkScores } from './check-scores.js';
import { RecordAssessmentBody } from './record-assessment.body.js';

/** Records the scores and comments of one assessor, once. Any number of assessors, of both sides, may speak while a review is open. */
export const recordAssessment = command({
  name: 'RecordAssessment',
  describes: 'Records what an assessor thinks of the criteria of a review',
  body: RecordAssessmentBody,
  example: {
    partnerId: 'orgenics-ltd',
    reviewId: 'mor-2011-p04',
    scores: [{ criterionId: 'on-time-delivery', score: '80', comment: 'Late lines were announced a week before' }],
    comment: 'A good month with one weak week',
    effectiveAt: '2011-02-08T09:00:00Z',
  },
  allowed: { scope: 'commands:reviews', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { reviews },
  entity: ({ reviewId }, { reviews }) => reviewOf(reviews, reviewId)?.revision,
  decide({ reviewId, scores, comment }, { reviews }, { actor }) {
    const review = reviewOf(reviews, reviewId);
    if (!review) return unknownReview(reviewId);
    const refused = isAt(review, 'open');
    if (refused) return refused;
    const assessor = principalOf(actor);
    if (review.assessments.some((assessment) => assessment.assessor === assessor))
      return refuse('assessment-exists', 'reviewId', `expected an assessor who has not spoken yet; ${assessor} has`);
    return (
      checkScores(scores, review.criteria) ?? [
        assessmentRecorded({
          ...review.subject,
          assessor,
          side: actor.side,
          scores,
          ...(comment !== undefined && { comment }),
        }),
      ]
    );
  },
});
