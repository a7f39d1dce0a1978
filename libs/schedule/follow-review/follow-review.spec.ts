import { describe, expect, test } from '@jest/globals';
import { activityStarted, partnerStream, reviewCancelled, reviewConcluded, reviewOpened, reviewRescheduled } from '#contracts';
import type { DomainEvent } from '#kernel';
import { by, given, inStream } from '#kernel/given-when-then';
import { anEnrolledPartner } from '#partners/testing';
import { aProgram, theLedger } from '#programs/testing';
import { aPlannedCycle, aProgramThatPlans, aprilFeedback, aprilReview, cycle } from '../testing/index.js';
import { followReview } from './follow-review.js';

const subject = {
  reviewId: aprilReview.activityId,
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  kind: 'quarterly-business',
  periodId: 'FY2011-Q2',
  from: '2011-01-01',
  to: '2011-03-31',
} as const;
const moved = (scheduledFor: string) =>
  reviewRescheduled({ ...subject, scheduledFor, previous: '2011-04-14', rescheduledBy: 'partner' });
const opened = reviewOpened({ ...subject, scorecardId: 'vendor-delivery', programRevision: 4, criteria: [] });
const concluded = reviewConcluded({
  ...subject,
  rating: 'Reliable',
  band: null,
  departs: true,
  rationale: 'Nothing was recorded',
  decisions: [],
  assessments: 0,
  card: null,
  concludedBy: 'ama',
});
const body = { partnerId: 'orgenics-ltd', reviewId: aprilReview.activityId };
const inApril = by(theLedger, { effectiveAt: '2011-04-15T09:00:00Z' });
const after = (...events: readonly DomainEvent[]) =>
  given(
    aProgram(),
    aProgramThatPlans(),
    anEnrolledPartner(),
    aPlannedCycle(),
    inStream(partnerStream('orgenics-ltd'), ...events),
  );

describe('an activity that is a review', () => {
  test('moves with it, and moves what depends on it', () =>
    after(moved('2011-04-21'))
      .when(followReview, body, inApril)
      .thenRecordedLike({
        type: 'ActivityRescheduled',
        data: {
          cause: 'review',
          moves: [
            expect.objectContaining({ activityId: aprilReview.activityId }),
            expect.objectContaining({ activityId: aprilFeedback.activityId }),
          ],
        },
      }));

  test('stays where the two agree: moving to and fro comes to rest', () =>
    after(moved('2011-04-14')).when(followReview, body, inApril).thenNothing());

  test('begins when it is opened, and is completed when it is concluded', () => {
    const started = activityStarted({ ...cycle, activityId: aprilReview.activityId, startedBy: 'ledger' });
    after(opened).when(followReview, body, inApril).thenRecorded(started);
    after(opened, started).when(followReview, body, inApril).thenNothing();
    after(opened, started, concluded)
      .when(followReview, body, inApril)
      .thenRecordedLike({ type: 'ActivityCompleted', data: { completedOn: '2011-04-15', onTime: true } });
  });

  test('is cancelled with it', () =>
    after(reviewCancelled({ ...subject, previous: 'scheduled', cancelledBy: 'vendor' }))
      .when(followReview, body, inApril)
      .thenRecordedLike({ type: 'ActivityCancelled', data: { why: 'review' } }));

  test('is none where nobody planned it', () =>
    after()
      .when(followReview, { ...body, reviewId: 'none' }, inApril)
      .thenNothing());
});
