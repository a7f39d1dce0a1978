import { describe, test } from '@jest/globals';
import { schedulePaused, scheduleResumed } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { theLedger } from '#programs/testing';
import { aPlannedCycle, aprilFeedback, aprilReview } from '../testing/index.js';
import { resumeSchedule } from './resume-schedule.js';

const items = [aprilReview.activityId, aprilFeedback.activityId];
const paused = { partnerId: 'orgenics-ltd', programId: 'scms', from: '2011-06-01', items };
const body = { partnerId: 'orgenics-ltd', resumedOn: '2011-07-11' };
const resumed = scheduleResumed({
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  pausedFrom: '2011-06-01',
  resumedOn: '2011-07-11',
  items,
});

describe('the end of a standstill', () => {
  test('says how long it was, once', () => {
    given(aPlannedCycle(schedulePaused(paused)))
      .when(resumeSchedule, body, by(theLedger))
      .thenRecorded(resumed);
    given(aPlannedCycle(schedulePaused(paused), resumed))
      .when(resumeSchedule, body, by(theLedger))
      .thenNothing();
  });

  test('that was known from the start needs no telling', () =>
    given(aPlannedCycle(schedulePaused({ ...paused, until: '2011-06-30' })))
      .when(resumeSchedule, body, by(theLedger))
      .thenNothing());
});
