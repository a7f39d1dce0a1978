import { describe, test } from '@jest/globals';
import { activityOpened, partnerStream, partnerSuspended, schedulePaused } from '#contracts';
import { by, given, inStream } from '#kernel/given-when-then';
import { anEnrolledPartner } from '#partners/testing';
import { aProgram, theLedger } from '#programs/testing';
import { aPlannedCycle, aProgramThatPlans, aprilFeedback, cycle } from '../testing/index.js';
import { openActivity } from './open-activity.js';

const moment = { kind: 'open' as const, on: '2011-04-26', at: '2011-04-26T04:00:00.000Z' };
const body = { partnerId: 'orgenics-ltd', itemId: aprilFeedback.activityId, at: moment.at };
const atThatTime = by(theLedger, { now: '2011-04-26T04:00:00.000Z' });
const opened = activityOpened({ ...cycle, activityId: aprilFeedback.activityId, moment });
const known = given(aProgram(), aProgramThatPlans(), anEnrolledPartner(), aPlannedCycle());

describe('opening an activity', () => {
  test('happens when its first day has come, once', () => {
    known.when(openActivity, body, atThatTime).thenRecorded(opened);
    given(aProgram(), anEnrolledPartner(), aPlannedCycle(opened)).when(openActivity, body, atThatTime).thenNothing();
  });

  test('does not happen before, by the clock of the ledger', () =>
    known.when(openActivity, body, by(theLedger, { now: '2011-04-26T03:59:59.999Z' })).thenRefused('moment-not-due', 'at'));

  test('does not happen for a moment that has moved away, or for what is not there', () => {
    known.when(openActivity, { ...body, at: '2011-04-25T04:00:00.000Z' }, atThatTime).thenNothing();
    known.when(openActivity, { ...body, itemId: 'none' }, atThatTime).thenNothing();
  });

  test('waits while the partner is suspended, and while its clocks stand still', () => {
    const suspended = partnerSuspended({ partnerId: 'orgenics-ltd', from: '2011-04-20' });
    const paused = schedulePaused({ partnerId: 'orgenics-ltd', programId: 'scms', from: '2011-04-20', items: [] });
    for (const since of [suspended, paused])
      given(aProgram(), anEnrolledPartner(), aPlannedCycle(), inStream(partnerStream('orgenics-ltd'), since))
        .when(openActivity, body, atThatTime)
        .thenNothing();
  });

  test('of a partner that has left the program comes to its cancellation', () =>
    given(aProgram(), aProgramThatPlans(), anEnrolledPartner({ until: '2011-03-31' }), aPlannedCycle())
      .when(openActivity, body, atThatTime)
      .thenRecordedLike({ type: 'ActivityCancelled', data: { why: 'not-enrolled', previous: 'planned' } }));
});
