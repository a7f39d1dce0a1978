import { describe, test } from '@jest/globals';
import { assessmentRecorded } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aScheduledReview, anAssessedReview, anOpenReview, januaryReview } from '../testing/index.js';
import { recordAssessment } from './record-assessment.js';

const scores = [{ criterionId: 'on-time-delivery', score: '80', comment: 'Late lines were announced' }];
const body = { partnerId: 'orgenics-ltd', reviewId: 'mor-2011-p04', scores, comment: 'A good month' };
const theManager = by(aPartnerManager);

describe('recording an assessment', () => {
  test('keeps the scores and comments of the assessor', () =>
    given(anOpenReview())
      .when(recordAssessment, body, theManager)
      .thenRecorded(assessmentRecorded({ ...januaryReview, assessor: 'ama', side: 'vendor', scores, comment: 'A good month' })));

  test('is for several assessors, of both sides', () => {
    given(anAssessedReview())
      .when(recordAssessment, body, by(aPartnerUser))
      .thenRecordedLike({ type: 'AssessmentRecorded', data: { assessor: 'noor', side: 'partner' } });
    given(anAssessedReview())
      .when(recordAssessment, body, by({ ...aPartnerManager, onBehalfOf: 'ben' }))
      .thenRecordedLike({ type: 'AssessmentRecorded', data: { assessor: 'ben' } });
  });

  test('is done once by each', () =>
    given(anAssessedReview()).when(recordAssessment, body, theManager).thenRefused('assessment-exists', 'reviewId'));

  test.each([
    ['assessment-criterion-unknown', 'scores.0.criterionId', [{ criterionId: 'speed', score: '80' }]],
    ['assessment-criterion-repeated', 'scores.1.criterionId', [...scores, ...scores]],
    ['assessment-score-out-of-range', 'scores.0.score', [{ criterionId: 'on-time-delivery', score: '100.01' }]],
    ['assessment-score-out-of-range', 'scores.0.score', [{ criterionId: 'on-time-delivery', score: '-0.01' }]],
  ])('is refused as %s at %s', (code, path, other) =>
    given(anOpenReview())
      .when(recordAssessment, { ...body, scores: other }, theManager)
      .thenRefused(code, path),
  );

  test('takes the ends of the scale', () => {
    const scored = (score: string) =>
      given(anOpenReview()).when(recordAssessment, { ...body, scores: [{ criterionId: 'on-time-delivery', score }] }, theManager);
    scored('0').thenRecordedLike({ type: 'AssessmentRecorded' });
    scored('100').thenRecordedLike({ type: 'AssessmentRecorded' });
  });

  test('is refused before the review is open, and where there is none', () => {
    given(aScheduledReview()).when(recordAssessment, body, theManager).thenRefused('review-status', 'reviewId');
    given().when(recordAssessment, body, theManager).thenRefused('review-unknown', 'reviewId');
  });

  test('is malformed without scores', () =>
    given(anOpenReview())
      .when(recordAssessment, { ...body, scores: [] }, theManager)
      .thenMalformed('scores'));
});
