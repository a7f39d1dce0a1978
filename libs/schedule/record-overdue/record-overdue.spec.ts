import { describe, test } from '@jest/globals';
import { milestoneCompleted, overdueRecorded } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { anEnrolledPartner } from '#partners/testing';
import { aProgram, theLedger } from '#programs/testing';
import { aPlannedCycle, customsAgent } from '../testing/index.js';
import { recordOverdue } from './record-overdue.js';

const body = { partnerId: 'orgenics-ltd', itemId: 'customs-agent', at: '2011-06-01T04:00:00.000Z' };
const inJune = by(theLedger, { now: '2011-06-03T04:00:00.000Z' });
const overdue = overdueRecorded({
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  item: 'milestone',
  itemId: 'customs-agent',
  dueOn: '2011-05-31',
  owner: 'noor',
  moment: { kind: 'overdue', on: '2011-06-01', at: '2011-06-01T04:00:00.000Z' },
});

describe('what is not done by its day', () => {
  test('is recorded as overdue, once', () => {
    given(aProgram(), anEnrolledPartner(), aPlannedCycle(customsAgent)).when(recordOverdue, body, inJune).thenRecorded(overdue);
    given(aProgram(), anEnrolledPartner(), aPlannedCycle(customsAgent, overdue)).when(recordOverdue, body, inJune).thenNothing();
  });

  test('is not where it was done in the meantime', () => {
    const done = milestoneCompleted({
      partnerId: 'orgenics-ltd',
      programId: 'scms',
      milestoneId: 'customs-agent',
      completedOn: '2011-05-31',
      onTime: true,
      evidence: 'Contract',
      completedBy: 'noor',
    });
    given(aProgram(), anEnrolledPartner(), aPlannedCycle(customsAgent, done)).when(recordOverdue, body, inJune).thenNothing();
  });
});
