import { describe, test } from '@jest/globals';
import { activitiesUnlinked } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aPlannedCycle, aProgramThatPlans, aprilFeedback, aprilReview, cycle } from '../testing/index.js';
import { unlinkActivities } from './unlink-activities.js';

const body = { partnerId: 'orgenics-ltd', activityId: aprilFeedback.activityId, waitsFor: aprilReview.activityId };
const linked = given(aProgram(), aProgramThatPlans(), aPlannedCycle());

describe('unlinking activities', () => {
  test('leaves both where they are, each with a slack of its own', () =>
    linked.when(unlinkActivities, body, by(aPartnerManager)).thenRecorded(
      activitiesUnlinked({
        ...cycle,
        activityId: aprilFeedback.activityId,
        dependency: { activityId: aprilReview.activityId, lagDays: 1 },
        slack: [
          { activityId: aprilReview.activityId, slackDays: 3, critical: false },
          { activityId: aprilFeedback.activityId, slackDays: 2, critical: false },
        ],
      }),
    ));

  test('is refused where they are not linked, or are not there', () => {
    linked.when(unlinkActivities, { ...body, waitsFor: 'none' }, by(aPartnerManager)).thenRefused('link-unknown', 'waitsFor');
    linked
      .when(unlinkActivities, { ...body, activityId: 'none' }, by(aPartnerManager))
      .thenRefused('activity-unknown', 'activityId');
  });
});
