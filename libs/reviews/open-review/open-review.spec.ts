import { describe, test } from '@jest/globals';
import { reviewOpened } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, anEnrolledPartner } from '#partners/testing';
import { aProgram, vendorDelivery } from '#programs/testing';
import { aConcludedReview, aScheduledReview, januaryReview } from '../testing/index.js';
import { openReview } from './open-review.js';

const body = { partnerId: 'orgenics-ltd', reviewId: 'mor-2011-p04' };
const theManager = by(aPartnerManager, { effectiveAt: '2011-02-07T09:00:00Z' });

describe('opening a review', () => {
  test('asks for the criteria by which the partner is scored in the period', () =>
    given(aProgram(), anEnrolledPartner(), aScheduledReview())
      .when(openReview, body, theManager)
      .thenRecorded(
        reviewOpened({
          ...januaryReview,
          scorecardId: 'vendor-delivery',
          programRevision: 4,
          criteria: [{ criterionId: 'on-time-delivery', metricId: 'on-time-delivery' }],
        }),
      ));

  test('is refused where no scorecard scores that type of partner', () =>
    given(aProgram({ scorecards: [{ ...vendorDelivery, partnerTypes: ['reseller'] }] }), anEnrolledPartner(), aScheduledReview())
      .when(openReview, body, theManager)
      .thenRefused('review-without-scorecard', 'reviewId'));

  test('is refused where there is none, and once it is concluded', () => {
    given(aProgram(), anEnrolledPartner()).when(openReview, body, theManager).thenRefused('review-unknown', 'reviewId');
    given(aProgram(), aConcludedReview()).when(openReview, body, theManager).thenRefused('review-status', 'reviewId');
  });
});
