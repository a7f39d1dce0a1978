import { describe, expect, test } from '@jest/globals';
import { reviewAcknowledged } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerUser } from '#partners/testing';
import { aConcludedReview, anOpenReview, januaryReview } from '../testing/index.js';
import { acknowledgeReview } from './acknowledge-review.js';

const body = { partnerId: 'orgenics-ltd', reviewId: 'mor-2011-p04', comment: 'Seen' };
const acknowledged = reviewAcknowledged({ ...januaryReview, acknowledgedBy: 'noor', comment: 'Seen' });

describe('acknowledging a review', () => {
  test('says that the partner has seen the conclusion', () =>
    given(aConcludedReview()).when(acknowledgeReview, body, by(aPartnerUser)).thenRecorded(acknowledged));

  test('is for the partner alone', () => expect(acknowledgeReview.allowed.sides).toEqual(['partner']));

  test('again changes nothing', () =>
    given(aConcludedReview(acknowledged)).when(acknowledgeReview, body, by(aPartnerUser)).thenNothing());

  test('is refused before it is concluded, and where there is none', () => {
    given(anOpenReview()).when(acknowledgeReview, body, by(aPartnerUser)).thenRefused('review-status', 'reviewId');
    given().when(acknowledgeReview, body, by(aPartnerUser)).thenRefused('review-unknown', 'reviewId');
  });
});
