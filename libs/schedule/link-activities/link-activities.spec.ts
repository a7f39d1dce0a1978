import { describe, expect, test } from '@jest/globals';
import { activityStarted } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aCycleOf, aPlannedCycle, aProgramThatPlans, aprilFeedback, aprilReview, cycle } from '../testing/index.js';
import { linkActivities } from './link-activities.js';

const theManager = by(aPartnerManager, { effectiveAt: '2011-03-21T09:00:00Z' });
const { review: _, ...session } = aprilReview;
const body = { partnerId: 'orgenics-ltd', activityId: aprilFeedback.activityId, waitsFor: aprilReview.activityId };
const unlinked = given(
  aProgram(),
  aProgramThatPlans(),
  anEnrolledPartner(),
  aCycleOf([session, { ...aprilFeedback, dependsOn: [] }]),
);
const linked = given(aProgram(), aProgramThatPlans(), anEnrolledPartner(), aPlannedCycle());

describe('linking activities', () => {
  test('moves the one that would start too early', () =>
    unlinked.when(linkActivities, { ...body, lagDays: 8 }, theManager).thenRecordedLike({
      type: 'ActivitiesLinked',
      data: {
        dependency: { activityId: aprilReview.activityId, lagDays: 8 },
        moves: [expect.objectContaining({ activityId: aprilFeedback.activityId, bufferLeft: 0 })],
        slack: expect.arrayContaining([expect.objectContaining({ activityId: aprilReview.activityId, slackDays: 0 })]),
      },
    }));

  test('as they are linked changes nothing', () =>
    linked.when(linkActivities, { ...body, lagDays: 1 }, theManager).thenNothing());

  test('is refused in a loop, which it names', () => {
    linked
      .when(linkActivities, { ...body, activityId: aprilReview.activityId, waitsFor: aprilFeedback.activityId }, theManager)
      .thenRefused('link-loop', 'waitsFor');
    linked.when(linkActivities, { ...body, waitsFor: aprilFeedback.activityId }, theManager).thenRefused('link-loop', 'waitsFor');
  });

  test('is refused of what there is not, and of what has begun', () => {
    linked.when(linkActivities, { ...body, activityId: 'none' }, theManager).thenRefused('activity-unknown', 'activityId');
    linked.when(linkActivities, { ...body, waitsFor: 'none' }, theManager).thenRefused('activity-unknown', 'waitsFor');
    given(aPlannedCycle(activityStarted({ ...cycle, activityId: aprilFeedback.activityId, startedBy: 'ama' })))
      .when(linkActivities, body, theManager)
      .thenRefused('activity-status', 'activityId');
  });
});
