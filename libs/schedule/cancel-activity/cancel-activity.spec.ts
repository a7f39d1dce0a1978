import { describe, test } from '@jest/globals';
import { activityCancelled, activityCompleted } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aPlannedCycle, aProgramThatPlans, aprilFeedback, aprilReview, cycle } from '../testing/index.js';
import { cancelActivity } from './cancel-activity.js';

const body = { partnerId: 'orgenics-ltd', activityId: aprilReview.activityId, reason: 'Merged into the year' };

describe('cancelling an activity', () => {
  test('cancels its review with it, and frees what waits for it', () =>
    given(aProgram(), aProgramThatPlans(), aPlannedCycle())
      .when(cancelActivity, body, by(aPartnerManager))
      .thenRecordedLike(
        activityCancelled({
          ...cycle,
          activityId: aprilReview.activityId,
          previous: 'planned',
          why: 'request',
          slack: [{ activityId: aprilFeedback.activityId, slackDays: 2, critical: false }],
        }),
        { type: 'ReviewCancelled', data: { reviewId: aprilReview.activityId, previous: 'scheduled' } },
      ));

  test('is refused once it is done, where there is none, and without a reason', () => {
    const done = { ...cycle, activityId: aprilFeedback.activityId, completedOn: '2011-04-28', onTime: true, completedBy: 'ama' };
    given(aProgram(), aPlannedCycle(activityCompleted(done)))
      .when(cancelActivity, { ...body, activityId: aprilFeedback.activityId }, by(aPartnerManager))
      .thenRefused('activity-status', 'activityId');
    given().when(cancelActivity, body, by(aPartnerManager)).thenRefused('activity-unknown', 'activityId');
    const { reason: _, ...silent } = body;
    given(aPlannedCycle()).when(cancelActivity, silent, by(aPartnerManager)).thenMalformed('reason');
  });
});
