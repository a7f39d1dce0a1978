import { describe, test } from '@jest/globals';
import { reviewRescheduled } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aScheduledReview, anOpenReview, januaryReview } from '../testing/index.js';
import { rescheduleReview } from './reschedule-review.js';

const body = { partnerId: 'orgenics-ltd', reviewId: 'mor-2011-p04', scheduledFor: '2011-02-14', reason: 'Travelling' };
const inFebruary = { effectiveAt: '2011-02-01T09:00:00Z' };
const thePartner = by(aPartnerUser, inFebruary);

describe('moving a review', () => {
  test('keeps the day on which it would have been', () =>
    given(aProgram(), aScheduledReview())
      .when(rescheduleReview, body, thePartner)
      .thenRecorded(
        reviewRescheduled({
          ...januaryReview,
          scheduledFor: '2011-02-14',
          previous: '2011-02-10',
          rescheduledBy: 'partner',
        }),
      ));

  test('to the day on which it is changes nothing', () =>
    given(aProgram(), aScheduledReview())
      .when(rescheduleReview, { ...body, scheduledFor: '2011-02-10' }, thePartner)
      .thenNothing());

  test('is refused into the past, once it is open, and where there is none', () => {
    given(aProgram(), aScheduledReview())
      .when(rescheduleReview, { ...body, scheduledFor: '2011-01-31' }, by(aPartnerManager, inFebruary))
      .thenRefused('review-date-past', 'scheduledFor');
    given(aProgram(), anOpenReview()).when(rescheduleReview, body, thePartner).thenRefused('review-status', 'reviewId');
    given(aProgram()).when(rescheduleReview, body, thePartner).thenRefused('review-unknown', 'reviewId');
  });

  test('needs a reason', () => {
    const { reason: _, ...silent } = body;
    given(aProgram(), aScheduledReview()).when(rescheduleReview, silent, thePartner).thenMalformed('reason');
  });
});
