import { describe, expect, test } from '@jest/globals';
import { scheduleShifted } from '#contracts';
import { by, given, stateAfter } from '#kernel/given-when-then';
import { anEnrolledPartner } from '#partners/testing';
import { aProgram, theLedger } from '#programs/testing';
import { schedule } from '../schedule/schedule-slice.js';
import { aPlannedCycle, aProgramThatPlans, aprilFeedback, aprilReview, carrierReport, customsAgent } from '../testing/index.js';
import { shiftSchedule } from './shift-schedule.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', pausedFrom: '2011-04-11', resumedOn: '2011-04-18' };
const onTheReturn = by(theLedger, { effectiveAt: '2011-04-18T09:00:00Z' });
const like = (fields: object): object => expect.objectContaining(fields) as object;

describe('a standstill that is over', () => {
  test('gives back the working days that it took of what had begun, and moves what depends on it', () =>
    given(aProgram(), aProgramThatPlans(), anEnrolledPartner(), aPlannedCycle(carrierReport, customsAgent))
      .when(shiftSchedule, body, onTheReturn)
      .thenRecordedLike(
        {
          type: 'ScheduleShifted',
          data: {
            moves: [
              like({
                activityId: aprilReview.activityId,
                dates: { startsOn: '2011-04-07', heldOn: '2011-04-21', dueOn: '2011-04-25', bufferEndsOn: '2011-04-28' },
                bufferLeft: 3,
              }),
              like({ activityId: aprilFeedback.activityId, dates: like({ startsOn: '2011-04-27', heldOn: '2011-04-29' }) }),
            ],
            promises: [like({ itemId: 'carrier-report', previous: '2011-04-11', dueOn: '2011-04-18' })],
          },
        },
        { type: 'ReviewRescheduled', data: { scheduledFor: '2011-04-21' } },
      ));

  test('that touched nothing changes nothing', () =>
    given(aProgram(), aProgramThatPlans(), anEnrolledPartner(), aPlannedCycle())
      .when(shiftSchedule, { ...body, pausedFrom: '2011-06-01', resumedOn: '2011-07-01' }, onTheReturn)
      .thenNothing());

  test('leaves everything on its new days', () => {
    const shifted = scheduleShifted({
      ...body,
      moves: [],
      notMoved: [],
      slack: [],
      promises: [{ itemId: 'carrier-report', previous: '2011-04-11', dueOn: '2011-04-18', moments: [] }],
    });
    expect(stateAfter(schedule, aPlannedCycle(carrierReport, shifted)).items.get('carrier-report')).toMatchObject({
      terms: { dueOn: '2011-04-18' },
    });
  });
});
