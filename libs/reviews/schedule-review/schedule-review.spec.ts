import { describe, test } from '@jest/globals';
import { reviewCancelled, reviewScheduled } from '#contracts';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser, anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aScheduledReview, januaryReview } from '../testing/index.js';
import { scheduleReview } from './schedule-review.js';

const { from: _from, to: _to, ...which } = januaryReview;
const body = { ...which, scheduledFor: '2011-02-10', lead: 'ama', participants: ['noor'] };
const inJanuary = { effectiveAt: '2011-01-17T09:00:00Z' };
const theManager = by(aPartnerManager, inJanuary);
const theProgram = () => given(aProgram(), anEnrolledPartner());

describe('scheduling a review', () => {
  test('puts it on a day, for a period', () =>
    theProgram()
      .when(scheduleReview, { ...body, agenda: 'What was late' }, theManager)
      .thenRecorded(
        reviewScheduled({
          ...januaryReview,
          scheduledFor: '2011-02-10',
          lead: 'ama',
          participants: ['noor'],
          agenda: 'What was late',
          scheduledBy: 'vendor',
        }),
      ));

  test('is as much the right of the partner, and makes an id where none is given', () => {
    const { reviewId: _, ...withoutId } = body;
    theProgram()
      .when(scheduleReview, withoutId, by(aPartnerUser, inJanuary))
      .thenRecordedLike({ type: 'ReviewScheduled', data: { scheduledBy: 'partner' } });
  });

  test.each([
    ['partner-unknown', 'partnerId', { partnerId: 'nobody' }],
    ['program-unknown', 'programId', { programId: 'none' }],
    ['period-not-scored', 'periodId', { periodId: 'FY2011-W14' }],
    ['review-date-past', 'scheduledFor', { scheduledFor: '2011-01-16' }],
    ['review-before-period', 'scheduledFor', { periodId: 'FY2011-P05', scheduledFor: '2011-01-31' }],
  ])('is refused as %s at %s', (code, path, other) =>
    theProgram()
      .when(scheduleReview, { ...body, ...other }, theManager)
      .thenRefused(code, path),
  );

  test('is refused for a partner that is not in the program at the end of the period', () =>
    given(aProgram(), anEnrolledPartner({ until: '2011-01-30' }))
      .when(scheduleReview, body, theManager)
      .thenRefused('not-enrolled', 'programId'));

  test('is refused under an id that is taken, and a second time for the same kind and period', () => {
    const known = given(aProgram(), anEnrolledPartner(), aScheduledReview());
    known.when(scheduleReview, body, theManager).thenRefused('review-exists', 'reviewId');
    known.when(scheduleReview, { ...body, reviewId: 'another' }, theManager).thenRefused('review-repeated', 'kind');
    known
      .when(scheduleReview, { ...body, reviewId: 'another', kind: 'half-yearly' }, theManager)
      .thenRecordedLike({ type: 'ReviewScheduled' });
  });

  test('is possible again after a cancelled one, and any number of times where it is ad hoc', () => {
    const cancelled = inStream(
      'partner-orgenics-ltd',
      reviewCancelled({ ...januaryReview, previous: 'scheduled', cancelledBy: 'vendor' }),
    );
    given(aProgram(), anEnrolledPartner(), aScheduledReview(), cancelled)
      .when(scheduleReview, { ...body, reviewId: 'another' }, theManager)
      .thenRecordedLike({ type: 'ReviewScheduled' });
    given(aProgram(), anEnrolledPartner(), aScheduledReview({ kind: 'ad-hoc' }))
      .when(scheduleReview, { ...body, reviewId: 'another', kind: 'ad-hoc' }, theManager)
      .thenRecordedLike({ type: 'ReviewScheduled' });
  });

  test('is malformed on a day that does not exist, of an unknown kind, and with a participant twice', () => {
    const attempt = theProgram().when(
      scheduleReview,
      { ...body, scheduledFor: '2011-02-30', kind: 'weekly', participants: ['noor', 'noor'] },
      theManager,
    );
    attempt.thenMalformed('scheduledFor');
    attempt.thenMalformed('kind');
    attempt.thenMalformed('participants');
  });
});
