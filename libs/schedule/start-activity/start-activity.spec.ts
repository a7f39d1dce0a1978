import { describe, test } from '@jest/globals';
import { activityCancelled, activityStarted } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerUser } from '#partners/testing';
import { aPlannedCycle, aprilFeedback, cycle } from '../testing/index.js';
import { startActivity } from './start-activity.js';

const body = { partnerId: 'orgenics-ltd', activityId: aprilFeedback.activityId };
const started = activityStarted({ ...cycle, activityId: aprilFeedback.activityId, startedBy: 'noor' });

describe('beginning an activity', () => {
  test('is for both sides, and once', () => {
    given(aPlannedCycle()).when(startActivity, body, by(aPartnerUser)).thenRecorded(started);
    given(aPlannedCycle(started)).when(startActivity, body, by(aPartnerUser)).thenNothing();
  });

  test('is refused once it is cancelled, and where there is none', () => {
    const gone = activityCancelled({
      ...cycle,
      activityId: aprilFeedback.activityId,
      previous: 'planned',
      why: 'request',
      slack: [],
    });
    given(aPlannedCycle(gone)).when(startActivity, body, by(aPartnerUser)).thenRefused('activity-status', 'activityId');
    given().when(startActivity, body, by(aPartnerUser)).thenRefused('activity-unknown', 'activityId');
  });
});
