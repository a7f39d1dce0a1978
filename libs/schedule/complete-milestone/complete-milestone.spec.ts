import { describe, test } from '@jest/globals';
import { milestoneCompleted } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aPlannedCycle, customsAgent } from '../testing/index.js';
import { completeMilestone } from './complete-milestone.js';

const body = { partnerId: 'orgenics-ltd', milestoneId: 'customs-agent', evidence: 'Contract 2011-118' };
const inMay = { effectiveAt: '2011-05-30T15:00:00Z' };
const reached = milestoneCompleted({
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  milestoneId: 'customs-agent',
  completedOn: '2011-05-30',
  onTime: true,
  evidence: 'Contract 2011-118',
  completedBy: 'noor',
});

describe('reaching a milestone', () => {
  test('is said by the side that owes it, with evidence', () =>
    given(aProgram(), aPlannedCycle(customsAgent)).when(completeMilestone, body, by(aPartnerUser, inMay)).thenRecorded(reached));

  test('is refused to the other side, a second time, and where there is none', () => {
    given(aProgram(), aPlannedCycle(customsAgent))
      .when(completeMilestone, body, by(aPartnerManager, inMay))
      .thenRefused('promise-of-other-side', 'milestoneId');
    given(aProgram(), aPlannedCycle(customsAgent, reached))
      .when(completeMilestone, body, by(aPartnerUser, inMay))
      .thenRefused('milestone-status', 'milestoneId');
    given().when(completeMilestone, body, by(aPartnerUser, inMay)).thenRefused('milestone-unknown', 'milestoneId');
  });

  test('is malformed without evidence', () =>
    given()
      .when(completeMilestone, { ...body, evidence: '' }, by(aPartnerUser))
      .thenMalformed('evidence'));
});
