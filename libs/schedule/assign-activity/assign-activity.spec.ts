import { describe, test } from '@jest/globals';
import { activityAssigned, roleAssigned } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, anEnrolledPartner } from '#partners/testing';
import { aPlannedCycle, aprilFeedback, cycle } from '../testing/index.js';
import { assignActivity } from './assign-activity.js';

const body = { partnerId: 'orgenics-ltd', activityId: aprilFeedback.activityId, owner: 'kofi' };
const role = { partnerId: 'orgenics-ltd', role: 'partner-manager', person: 'ama', deputy: 'kofi', from: '2005-10-01' } as const;
const known = given(anEnrolledPartner({ since: [roleAssigned(role)] }), aPlannedCycle());

describe('giving an activity to a person', () => {
  test('is possible to all who look after the partner, deputies too', () =>
    known
      .when(assignActivity, body, by(aPartnerManager))
      .thenRecorded(activityAssigned({ ...cycle, activityId: aprilFeedback.activityId, owner: 'kofi', previous: 'ama' })));

  test('who has it changes nothing', () =>
    known.when(assignActivity, { ...body, owner: 'ama' }, by(aPartnerManager)).thenNothing());

  test('is refused to whom has no role, and of what there is not', () => {
    known
      .when(assignActivity, { ...body, owner: 'stranger' }, by(aPartnerManager))
      .thenRefused('activity-owner-without-role', 'owner');
    known
      .when(assignActivity, { ...body, activityId: 'none' }, by(aPartnerManager))
      .thenRefused('activity-unknown', 'activityId');
  });
});
