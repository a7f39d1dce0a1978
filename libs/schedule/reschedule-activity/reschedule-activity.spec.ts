import { describe, expect, test } from '@jest/globals';
import { activityRescheduled, activityStarted, partnerStream, reviewOpened, reviewRescheduled } from '#contracts';
import type { DomainEvent } from '#kernel';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager, anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aCycleOf, aPlannedCycle, aProgramThatPlans, aprilFeedback, aprilReview, cycle } from '../testing/index.js';
import { rescheduleActivity } from './reschedule-activity.js';

const body = { partnerId: 'orgenics-ltd', activityId: aprilReview.activityId, heldOn: '2011-04-19', reason: 'Travelling' };
const inMarch = by(aPartnerManager, { effectiveAt: '2011-03-21T09:00:00Z' });
const planned = (...since: readonly DomainEvent[]) =>
  given(aProgram(), aProgramThatPlans(), anEnrolledPartner(), aPlannedCycle(...since));
const { review: _, ...withoutReview } = aprilReview;
const like = (fields: object): object => expect.objectContaining(fields) as object;

describe('moving an activity', () => {
  test('uses up its buffer first: what depends on it stays; its review moves with it', () =>
    planned()
      .when(rescheduleActivity, body, inMarch)
      .thenRecorded(
        activityRescheduled({
          ...cycle,
          activityId: 'scms-qbr-2011-04-14',
          cause: 'request',
          moves: [
            {
              activityId: 'scms-qbr-2011-04-14',
              previous: { startsOn: '2011-04-07', heldOn: '2011-04-14', dueOn: '2011-04-18', bufferEndsOn: '2011-04-21' },
              dates: { startsOn: '2011-04-12', heldOn: '2011-04-19', dueOn: '2011-04-21', bufferEndsOn: '2011-04-21' },
              preparationDays: 5,
              followUpDays: 2,
              bufferLeft: 0,
              moments: [
                { kind: 'open', on: '2011-04-12', at: '2011-04-12T04:00:00.000Z' },
                { kind: 'remind-before', on: '2011-04-14', at: '2011-04-14T04:00:00.000Z' },
                { kind: 'overdue', on: '2011-04-22', at: '2011-04-22T04:00:00.000Z' },
                { kind: 'remind-after', on: '2011-04-28', at: '2011-04-28T04:00:00.000Z' },
              ],
            },
          ],
          notMoved: [],
          slack: [{ activityId: 'scms-qbr-2011-04-14', slackDays: 3, critical: false }],
        }),
        reviewRescheduled({
          reviewId: 'scms-qbr-2011-04-14',
          partnerId: 'orgenics-ltd',
          programId: 'scms',
          kind: 'quarterly-business',
          periodId: 'FY2011-Q2',
          from: '2011-01-01',
          to: '2011-03-31',
          scheduledFor: '2011-04-19',
          previous: '2011-04-14',
          rescheduledBy: 'vendor',
        }),
      ));

  test('moves what depends on it by just as much as it has to, once the buffer is used up', () =>
    planned()
      .when(rescheduleActivity, { ...body, heldOn: '2011-04-21' }, inMarch)
      .thenRecordedLike(
        {
          type: 'ActivityRescheduled',
          data: {
            moves: [
              { activityId: 'scms-qbr-2011-04-14', dates: { dueOn: '2011-04-25' }, bufferLeft: 0 },
              { activityId: 'scms-feedback-2011-04-28', dates: { startsOn: '2011-04-27', heldOn: '2011-04-29' }, bufferLeft: 1 },
            ].map(({ dates, ...move }) => like({ ...move, dates: like(dates) })),
          },
        },
        { type: 'ReviewRescheduled' },
      ));

  test('says what it could not move: what has begun, and what would leave the year', () => {
    const begun = activityStarted({ ...cycle, activityId: aprilFeedback.activityId, startedBy: 'ama' });
    planned(begun)
      .when(rescheduleActivity, { ...body, heldOn: '2011-04-21' }, inMarch)
      .thenRecordedLike(
        { type: 'ActivityRescheduled', data: { notMoved: [{ activityId: aprilFeedback.activityId, why: 'started' }] } },
        { type: 'ReviewRescheduled' },
      );
    given(aProgram(), aProgramThatPlans(), anEnrolledPartner(), aCycleOf([withoutReview, aprilFeedback]))
      .when(rescheduleActivity, { ...body, heldOn: '2011-09-29' }, inMarch)
      .thenRecordedLike({
        type: 'ActivityRescheduled',
        data: { notMoved: [{ activityId: aprilFeedback.activityId, why: 'beyond-cycle' }] },
      });
  });

  test('earlier gives the buffer back, and pulls nothing with it', () =>
    planned(
      activityRescheduled({
        ...cycle,
        activityId: aprilReview.activityId,
        cause: 'request',
        moves: [
          {
            activityId: aprilReview.activityId,
            previous: { startsOn: '2011-04-07', heldOn: '2011-04-14', dueOn: '2011-04-18', bufferEndsOn: '2011-04-21' },
            dates: { startsOn: '2011-04-12', heldOn: '2011-04-19', dueOn: '2011-04-21', bufferEndsOn: '2011-04-21' },
            preparationDays: 5,
            followUpDays: 2,
            bufferLeft: 0,
            moments: [],
          },
        ],
        notMoved: [],
        slack: [],
      }),
    )
      .when(rescheduleActivity, { ...body, heldOn: '2011-04-12' }, inMarch)
      .thenRecordedLike(
        { type: 'ActivityRescheduled', data: { moves: [like({ bufferLeft: 3, dates: like({ bufferEndsOn: '2011-04-19' }) })] } },
        { type: 'ReviewRescheduled', data: { scheduledFor: '2011-04-12' } },
      ));

  test('may make it longer or shorter', () =>
    planned()
      .when(rescheduleActivity, { ...body, heldOn: '2011-04-14', startsOn: '2011-04-04', dueOn: '2011-04-20' }, inMarch)
      .thenRecordedLike({
        type: 'ActivityRescheduled',
        data: {
          moves: [like({ preparationDays: 8, followUpDays: 4, dates: like({ startsOn: '2011-04-04', dueOn: '2011-04-20' }) })],
        },
      }));

  test('to where it is changes nothing', () =>
    planned()
      .when(rescheduleActivity, { ...body, heldOn: '2011-04-14' }, inMarch)
      .thenNothing());

  test.each([
    ['activity-unknown', 'activityId', { activityId: 'none' }],
    ['activity-ends-before-start', 'startsOn', { startsOn: '2011-04-20' }],
    ['activity-ends-before-start', 'dueOn', { dueOn: '2011-04-18' }],
    ['activity-date-past', 'heldOn', { heldOn: '2011-03-18' }],
    ['activity-day-not-worked', 'heldOn', { heldOn: '2011-05-30' }],
    ['activity-before-dependency', 'heldOn', { activityId: aprilFeedback.activityId, heldOn: '2011-04-18' }],
  ])('is refused as %s at %s', (code, path, other) =>
    planned()
      .when(rescheduleActivity, { ...body, ...other }, inMarch)
      .thenRefused(code, path),
  );

  test('is refused while its review is open, and without a reason', () => {
    const opened = reviewOpened({
      reviewId: aprilReview.activityId,
      partnerId: 'orgenics-ltd',
      programId: 'scms',
      kind: 'quarterly-business',
      periodId: 'FY2011-Q2',
      from: '2011-01-01',
      to: '2011-03-31',
      scorecardId: 'vendor-delivery',
      programRevision: 4,
      criteria: [],
    });
    given(aProgram(), aProgramThatPlans(), aPlannedCycle(), inStream(partnerStream('orgenics-ltd'), opened))
      .when(rescheduleActivity, body, inMarch)
      .thenRefused('activity-is-review', 'activityId');
    const { reason: __, ...silent } = body;
    planned().when(rescheduleActivity, silent, inMarch).thenMalformed('reason');
  });
});
