import { describe, expect, test } from '@jest/globals';
import { reviewAcknowledged, reviewDisputed } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerUser } from '#partners/testing';
import { aConcludedReview, anOpenReview, januaryReview } from '../testing/index.js';
import { disputeReview } from './dispute-review.js';

const body = {
  partnerId: 'orgenics-ltd',
  reviewId: 'mor-2011-p04',
  criteria: ['on-time-delivery'],
  reason: 'Four lines were not signed for',
};
const thePartner = by(aPartnerUser, { now: '2011-03-01T12:00:00.000Z' });
const disputed = reviewDisputed({
  ...januaryReview,
  disputes: 3,
  criteria: ['on-time-delivery'],
  grounds: 'Four lines were not signed for',
  raisedBy: 'noor',
  resolveBy: '2011-03-31',
});

describe('disputing a review', () => {
  test('names the conclusion and the criteria that the partner does not accept', () =>
    given(aConcludedReview()).when(disputeReview, body, thePartner).thenRecorded(disputed));

  test('may be of the review as a whole, and after it was acknowledged', () => {
    const { criteria: _, ...whole } = body;
    given(aConcludedReview(reviewAcknowledged({ ...januaryReview, acknowledgedBy: 'noor' })))
      .when(disputeReview, whole, thePartner)
      .thenRecordedLike({ type: 'ReviewDisputed', data: { criteria: [], disputes: 3 } });
  });

  test('is for the partner alone', () => expect(disputeReview.allowed.sides).toEqual(['partner']));

  test('is refused while a dispute stands, and about what was not assessed', () => {
    given(aConcludedReview(disputed)).when(disputeReview, body, thePartner).thenRefused('review-disputed', 'reviewId');
    given(aConcludedReview())
      .when(disputeReview, { ...body, criteria: ['on-time-delivery', 'speed'] }, thePartner)
      .thenRefused('review-criterion-unknown', 'criteria.1');
  });

  test('is refused before it is concluded, where there is none, and without a reason', () => {
    const { reason: _, ...silent } = body;
    given(anOpenReview()).when(disputeReview, body, thePartner).thenRefused('review-status', 'reviewId');
    given().when(disputeReview, body, thePartner).thenRefused('review-unknown', 'reviewId');
    given(aConcludedReview()).when(disputeReview, silent, thePartner).thenMalformed('reason');
  });
});
