import { describe, expect, test } from '@jest/globals';
import {
  activityCompleted,
  activityOpened,
  deliverableAccepted,
  deliverableRejected,
  milestoneCompleted,
  milestoneSlipped,
  overdueRecorded,
  reminderRaised,
  schedulePaused,
  scheduleResumed,
  scheduleShifted,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { aPlannedCycle, aprilFeedback, carrierReport, carrierReportSubmitted, customsAgent, cycle } from '#schedule/testing';
import { theDocument, theLog } from '../testing/index.js';
import { agenda } from './index.js';

const entryAfter = async (id: string, ...events: readonly DomainEvent[]) =>
  theDocument(await theLog(aPlannedCycle(...events)), agenda, `orgenics-ltd.${id}`);
const session = (...events: readonly DomainEvent[]) => entryAfter(aprilFeedback.activityId, ...events);
const ofProgram = { partnerId: 'orgenics-ltd', programId: 'scms' };
const [reminder, opening] = aprilFeedback.moments;
if (!reminder || !opening) throw new Error('expected moments');
const about = { ...ofProgram, item: 'activity' as const, itemId: aprilFeedback.activityId, dueOn: '2011-04-28' };
const reminded = reminderRaised({ ...about, moment: reminder });
const opened = activityOpened({ ...cycle, activityId: aprilFeedback.activityId, moment: opening });

describe('an agenda', () => {
  test('says of an activity who answers for it, and when time acts on it next', async () => {
    expect(await session()).toMatchObject({
      item: 'activity',
      status: 'planned',
      toBeDone: true,
      owner: 'ama',
      nextAt: '2011-04-21T04:00:00.000Z',
      nextKind: 'remind-before',
    });
    expect(await session(reminded)).toMatchObject({ reminders: 1, nextKind: 'open' });
    expect(await session(reminded, opened)).toMatchObject({ status: 'open', nextKind: 'overdue' });
  });

  test('forgets when time acts on what is done', async () => {
    const done = activityCompleted({
      ...cycle,
      activityId: aprilFeedback.activityId,
      completedOn: '2011-04-28',
      onTime: true,
      completedBy: 'ama',
    });
    const entry = await session(done);
    expect(entry).toMatchObject({ status: 'done', toBeDone: false, moments: [] });
    expect(entry).not.toHaveProperty('nextAt');
  });

  test('holds time up from the day on which clocks stand still, until they run again', async () => {
    const items = [aprilFeedback.activityId];
    const paused = schedulePaused({ ...ofProgram, from: '2011-04-22', items });
    expect(await session(paused)).toMatchObject({ nextKind: 'remind-before' });
    expect(await session(paused, reminded)).not.toHaveProperty('nextAt');
    const resumed = scheduleResumed({ ...ofProgram, pausedFrom: '2011-04-22', resumedOn: '2011-04-29', items });
    expect(await session(paused, reminded, resumed)).toMatchObject({ nextKind: 'open' });
  });

  test('has milestones with their slips, and what shows that they are reached', async () => {
    const slip = { previous: '2011-05-31', dueOn: '2011-06-15', slips: 1, moments: [], slippedBy: 'partner' as const };
    const late = { kind: 'overdue' as const, on: '2011-06-01', at: '2011-06-01T04:00:00.000Z' };
    const overdue = overdueRecorded({
      ...ofProgram,
      item: 'milestone',
      itemId: 'customs-agent',
      dueOn: '2011-05-31',
      moment: late,
    });
    const slipped = milestoneSlipped({ ...ofProgram, milestoneId: 'customs-agent', ...slip });
    expect(await entryAfter('customs-agent', customsAgent, overdue)).toMatchObject({ overdue: true, ownerSide: 'partner' });
    expect(await entryAfter('customs-agent', customsAgent, overdue, slipped)).toMatchObject({
      overdue: false,
      slips: 1,
      dueOn: '2011-06-15',
    });
    const done = { completedOn: '2011-05-30', onTime: true, evidence: 'Contract', completedBy: 'noor' };
    expect(
      await entryAfter(
        'customs-agent',
        customsAgent,
        milestoneCompleted({ ...ofProgram, milestoneId: 'customs-agent', ...done }),
      ),
    ).toMatchObject({ status: 'done', evidence: 'Contract' });
  });

  test('has deliverables that wait for an answer, come back, and are accepted', async () => {
    const of = { ...ofProgram, deliverableId: 'carrier-report' };
    expect(await entryAfter('carrier-report', carrierReport, carrierReportSubmitted)).toMatchObject({
      status: 'submitted',
      moments: [],
    });
    const back = deliverableRejected({ ...of, rejectedBy: 'ama', moments: [] });
    expect(await entryAfter('carrier-report', carrierReport, carrierReportSubmitted, back)).toMatchObject({ status: 'open' });
    const accepted = deliverableAccepted({ ...of, acceptedBy: 'ama' });
    expect(await entryAfter('carrier-report', carrierReport, carrierReportSubmitted, accepted)).toMatchObject({
      status: 'done',
      toBeDone: false,
    });
  });

  test('follows what a standstill moved', async () => {
    const promises = [{ itemId: 'carrier-report', previous: '2011-04-11', dueOn: '2011-04-18', moments: [] }];
    const days = { pausedFrom: '2011-04-11', resumedOn: '2011-04-18' };
    const shifted = scheduleShifted({ ...ofProgram, ...days, moves: [], notMoved: [], slack: [], promises });
    expect(await entryAfter('carrier-report', carrierReport, shifted)).toMatchObject({ dueOn: '2011-04-18' });
  });
});
