import { describe, test } from '@jest/globals';
import { reviewCancelled } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { aConcludedReview, aScheduledReview, anOpenReview, januaryReview } from '../testing/index.js';
import { cancelReview } from './cancel-review.js';

const body = { partnerId: 'orgenics-ltd', reviewId: 'mor-2011-p04', reason: 'Merged into the quarter' };
const theManager = by(aPartnerManager);

describe('cancelling a review', () => {
  test('says how far it had come', () => {
    given(aScheduledReview())
      .when(cancelReview, body, theManager)
      .thenRecorded(reviewCancelled({ ...januaryReview, previous: 'scheduled', cancelledBy: 'vendor' }));
    given(anOpenReview())
      .when(cancelReview, body, theManager)
      .thenRecorded(reviewCancelled({ ...januaryReview, previous: 'open', cancelledBy: 'vendor' }));
  });

  test('is refused once it is concluded, and where there is none', () => {
    given(aConcludedReview()).when(cancelReview, body, theManager).thenRefused('review-status', 'reviewId');
    given().when(cancelReview, body, theManager).thenRefused('review-unknown', 'reviewId');
  });

  test('needs a reason', () => {
    const { reason: _, ...silent } = body;
    given(aScheduledReview()).when(cancelReview, silent, theManager).thenMalformed('reason');
  });
});
