import { describe, test } from '@jest/globals';
import { milestoneSlipped } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aPlannedCycle, aProgramThatPlans, customsAgent } from '../testing/index.js';
import { slipMilestone } from './slip-milestone.js';

const body = { partnerId: 'orgenics-ltd', milestoneId: 'customs-agent', dueOn: '2011-06-15', reason: 'A licence' };
const inMay = by(aPartnerUser, { effectiveAt: '2011-05-20T09:00:00Z' });
const slipped = milestoneSlipped({
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  milestoneId: 'customs-agent',
  previous: '2011-05-31',
  dueOn: '2011-06-15',
  slips: 1,
  moments: [
    { kind: 'remind-before', on: '2011-06-08', at: '2011-06-08T04:00:00.000Z' },
    { kind: 'overdue', on: '2011-06-16', at: '2011-06-16T04:00:00.000Z' },
    { kind: 'remind-after', on: '2011-06-22', at: '2011-06-22T04:00:00.000Z' },
  ],
  slippedBy: 'partner',
});
const known = given(aProgram(), aProgramThatPlans(), aPlannedCycle(customsAgent));

describe('giving a milestone a later day', () => {
  test('keeps the old one, counts, and reminds again', () => {
    known.when(slipMilestone, body, inMay).thenRecorded(slipped);
    given(aProgram(), aProgramThatPlans(), aPlannedCycle(customsAgent, slipped))
      .when(slipMilestone, { ...body, dueOn: '2011-06-30' }, inMay)
      .thenRecordedLike({ type: 'MilestoneSlipped', data: { previous: '2011-06-15', slips: 2 } });
  });

  test('to the day on which it is due changes nothing', () =>
    known.when(slipMilestone, { ...body, dueOn: '2011-05-31' }, inMay).thenNothing());

  test('is refused to an earlier day, to a past one, where there is none, and without a reason', () => {
    known.when(slipMilestone, { ...body, dueOn: '2011-05-30' }, inMay).thenRefused('milestone-not-later', 'dueOn');
    known
      .when(slipMilestone, body, by(aPartnerUser, { effectiveAt: '2011-06-20T09:00:00Z' }))
      .thenRefused('due-date-past', 'dueOn');
    known.when(slipMilestone, { ...body, milestoneId: 'none' }, inMay).thenRefused('milestone-unknown', 'milestoneId');
    const { reason: _, ...silent } = body;
    known.when(slipMilestone, silent, inMay).thenMalformed('reason');
  });
});
