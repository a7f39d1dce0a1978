import { describe, test } from '@jest/globals';
import { schedulePaused } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { theLedger } from '#programs/testing';
import { aPlannedCycle, aprilFeedback, aprilReview } from '../testing/index.js';
import { pauseSchedule } from './pause-schedule.js';

const body = { partnerId: 'orgenics-ltd', from: '2011-06-01' };
const paused = schedulePaused({ ...body, programId: 'scms', items: [aprilReview.activityId, aprilFeedback.activityId] });

describe('a standstill of the clocks', () => {
  test('is of each program that the partner has a plan in', () => {
    given(aPlannedCycle()).when(pauseSchedule, body, by(theLedger)).thenRecorded(paused);
    given().when(pauseSchedule, body, by(theLedger)).thenNothing();
  });

  test('is recorded once', () => given(aPlannedCycle(paused)).when(pauseSchedule, body, by(theLedger)).thenNothing());
});
