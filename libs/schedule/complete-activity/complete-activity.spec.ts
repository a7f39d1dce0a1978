import { describe, test } from '@jest/globals';
import { activityCompleted } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aPlannedCycle, aprilFeedback, aprilReview, cycle } from '../testing/index.js';
import { completeActivity } from './complete-activity.js';

const body = { partnerId: 'orgenics-ltd', activityId: aprilFeedback.activityId };
const on = (day: string) => by(aPartnerManager, { effectiveAt: `${day}T15:00:00Z` });
const done = { ...cycle, activityId: aprilFeedback.activityId, completedBy: 'ama' };

describe('completing an activity', () => {
  test('says whether it was in time, and what came of it', () => {
    given(aProgram(), aPlannedCycle())
      .when(completeActivity, { ...body, outcome: 'Customs papers' }, on('2011-04-28'))
      .thenRecorded(activityCompleted({ ...done, completedOn: '2011-04-28', onTime: true, outcome: 'Customs papers' }));
    given(aProgram(), aPlannedCycle())
      .when(completeActivity, body, on('2011-04-29'))
      .thenRecorded(activityCompleted({ ...done, completedOn: '2011-04-29', onTime: false }));
  });

  test('is refused of a review, which its conclusion completes, and a second time', () => {
    given(aProgram(), aPlannedCycle())
      .when(completeActivity, { ...body, activityId: aprilReview.activityId }, on('2011-04-28'))
      .thenRefused('activity-is-review', 'activityId');
    given(aProgram(), aPlannedCycle(activityCompleted({ ...done, completedOn: '2011-04-28', onTime: true })))
      .when(completeActivity, body, on('2011-04-28'))
      .thenRefused('activity-status', 'activityId');
    given().when(completeActivity, body, on('2011-04-28')).thenRefused('activity-unknown', 'activityId');
  });
});
