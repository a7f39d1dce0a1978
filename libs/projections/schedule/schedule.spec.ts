import { describe, expect, test } from '@jest/globals';
import {
  activitiesUnlinked,
  activityAssigned,
  activityCancelled,
  activityCompleted,
  activityOpened,
  activityRescheduled,
  activityStarted,
  cycleReplanned,
  overdueRecorded,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { aPlannedCycle, aprilFeedback, aprilReview, cycle } from '#schedule/testing';
import { theDocument, theLog } from '../testing/index.js';
import { scheduleRows } from './index.js';

const review = { ...cycle, activityId: aprilReview.activityId };
const session = { ...cycle, activityId: aprilFeedback.activityId };
const moment = { kind: 'open' as const, on: '2011-04-26', at: '2011-04-26T04:00:00.000Z' };
const rowAfter = async (id: string, ...events: readonly DomainEvent[]) =>
  theDocument(await theLog(aPlannedCycle(...events)), scheduleRows, `orgenics-ltd.${id}`);
const theSession = (...events: readonly DomainEvent[]) => rowAfter(aprilFeedback.activityId, ...events);

const moved = activityRescheduled({
  ...review,
  cause: 'request',
  moves: [
    {
      activityId: aprilReview.activityId,
      previous: { startsOn: '2011-04-07', heldOn: '2011-04-14', dueOn: '2011-04-18', bufferEndsOn: '2011-04-21' },
      dates: { startsOn: '2011-04-12', heldOn: '2011-04-19', dueOn: '2011-04-21', bufferEndsOn: '2011-04-21' },
      preparationDays: 5,
      followUpDays: 2,
      bufferLeft: 0,
      moments: [],
    },
  ],
  notMoved: [],
  slack: [{ activityId: aprilFeedback.activityId, slackDays: 1, critical: true }],
});

describe('a row of a schedule', () => {
  test('has the days, the buffer, the slack and the links of its activity', async () =>
    expect(await theSession()).toMatchObject({
      status: 'planned',
      startsOn: '2011-04-26',
      bufferLeft: 2,
      slackDays: 2,
      critical: true,
      dependsOn: [{ activityId: aprilReview.activityId, lagDays: 1 }],
      partnerSees: true,
    }));

  test('opens, starts and is completed', async () => {
    const opened = activityOpened({ ...session, moment });
    expect(await theSession(opened)).toMatchObject({ status: 'open' });
    const started = activityStarted({ ...session, startedBy: 'ama' });
    expect(await theSession(started, opened)).toMatchObject({ status: 'started' });
    const done = { ...session, completedOn: '2011-04-29', onTime: false, outcome: 'Customs', completedBy: 'ama' };
    expect(await theSession(activityCompleted(done))).toMatchObject({ status: 'completed', onTime: false, outcome: 'Customs' });
  });

  test('moves, and is touched by what others do to its slack', async () => {
    expect(await rowAfter(aprilReview.activityId, moved)).toMatchObject({ heldOn: '2011-04-19', bufferLeft: 0, moves: 1 });
    expect(await theSession(moved)).toMatchObject({ heldOn: '2011-04-28', slackDays: 1, moves: 0 });
  });

  test('knows its owner, that it is overdue, that it waits no longer, and that it is cancelled', async () => {
    expect(await theSession(activityAssigned({ ...session, owner: 'kofi' }))).toMatchObject({ owner: 'kofi' });
    const late = { kind: 'overdue' as const, on: '2011-04-29', at: '2011-04-29T04:00:00.000Z' };
    const of = { partnerId: 'orgenics-ltd', programId: 'scms', item: 'activity' as const, itemId: aprilFeedback.activityId };
    expect(await theSession(overdueRecorded({ ...of, dueOn: '2011-04-28', moment: late }))).toMatchObject({ overdue: true });
    const dependency = { activityId: aprilReview.activityId, lagDays: 1 };
    expect(await theSession(activitiesUnlinked({ ...session, dependency, slack: [] }))).toMatchObject({ dependsOn: [] });
    const gone = { ...session, previous: 'planned' as const, why: 'request' as const, slack: [] };
    expect(await theSession(activityCancelled(gone))).toMatchObject({ status: 'cancelled' });
  });

  test('is added and withdrawn by a plan that is brought up to date', async () => {
    const added = [{ ...aprilFeedback, activityId: 'later', occurrence: '2011-07-28' }];
    const replanned = cycleReplanned({ ...cycle, added, moved: [], withdrawn: [aprilFeedback.activityId], slack: [] });
    expect(await rowAfter('later', replanned)).toMatchObject({ status: 'planned', occurrence: '2011-07-28' });
    expect(await theSession(replanned)).toMatchObject({ status: 'cancelled' });
  });
});
