import { describe, expect, test } from '@jest/globals';
import { activityStarted, cadenceDefined, partnerWithdrawn, partnerStream, scheduleRulesDefined } from '#contracts';
import type { DomainEvent } from '#kernel';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager, anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aPlannedCycle, aProgramThatPlans, aprilFeedback, aprilReview, cycle, feedback, qbr, rules } from '../testing/index.js';
import { replanCycle } from './replan-cycle.js';

const inMarch = by(aPartnerManager, { effectiveAt: '2011-03-21T09:00:00Z' });
const until = (date: string) => ({ qbr: { ...qbr, until: date }, feedback: { ...feedback, until: date } });
const asPlanned = until('2011-05-31');
const changed = (cadence: typeof qbr, retired = false) =>
  cadenceDefined({ programId: 'scms', revision: 9, effectiveFrom: '2011-01-01', cadence, retired });
const replanned = (since: readonly DomainEvent[], ...done: readonly DomainEvent[]) =>
  given(
    aProgram(),
    aProgramThatPlans([asPlanned.qbr, asPlanned.feedback], since),
    anEnrolledPartner(),
    aPlannedCycle(...done),
  ).when(replanCycle, cycle, inMarch);

describe('bringing a plan up to date', () => {
  test('changes nothing where nothing has changed', () => replanned([]).thenNothing());

  test('moves what has other days, with its review, and adds what is new', () =>
    replanned([changed({ ...qbr, preparationDays: 3, starts: '2010-10-13' })]).thenRecordedLike(
      {
        type: 'CycleReplanned',
        data: {
          added: [expect.objectContaining({ occurrence: '2011-07-13', activityId: 'scms-qbr-2011-07-13' })],
          moved: [
            expect.objectContaining({
              activityId: 'scms-qbr-2011-04-14',
              dates: { startsOn: '2011-04-08', heldOn: '2011-04-13', dueOn: '2011-04-15', bufferEndsOn: '2011-04-20' },
            }),
          ],
          withdrawn: [],
        },
      },
      { type: 'ReviewScheduled', data: { reviewId: 'scms-qbr-2011-07-13' } },
      { type: 'ReviewRescheduled', data: { reviewId: 'scms-qbr-2011-04-14', scheduledFor: '2011-04-13' } },
    ));

  test('withdraws what no cadence asks for any more, and cancels its review', () =>
    replanned([changed(asPlanned.qbr, true)]).thenRecordedLike(
      { type: 'CycleReplanned', data: { added: [], moved: [], withdrawn: ['scms-qbr-2011-04-14'] } },
      { type: 'ReviewCancelled', data: { reviewId: 'scms-qbr-2011-04-14' } },
    ));

  test('follows holidays', () => {
    const holidays = [...rules.workingDays.holidays, '2011-04-14'];
    const closed = { ...rules, workingDays: { ...rules.workingDays, holidays } };
    replanned([scheduleRulesDefined({ programId: 'scms', revision: 9, rules: closed, previous: rules })]).thenRecordedLike(
      {
        type: 'CycleReplanned',
        data: {
          added: [],
          withdrawn: [],
          moved: [expect.objectContaining({ activityId: 'scms-qbr-2011-04-14', bufferLeft: 3 })],
        },
      },
      { type: 'ReviewRescheduled', data: { previous: '2011-04-14', scheduledFor: '2011-04-15' } },
    );
  });

  test('leaves alone what has begun', () => {
    const begun = [aprilReview, aprilFeedback].map(({ activityId }) =>
      activityStarted({ ...cycle, activityId, startedBy: 'ama' }),
    );
    replanned([changed({ ...feedback, until: '2011-05-31', preparationDays: 9 })], ...begun).thenNothing();
  });

  test('withdraws what a partner is no longer there for', () => {
    const withdrawn = partnerWithdrawn({ partnerId: 'orgenics-ltd', programId: 'scms', from: '2005-10-01', until: '2011-04-20' });
    given(
      aProgram(),
      aProgramThatPlans([asPlanned.qbr, asPlanned.feedback]),
      anEnrolledPartner(),
      aPlannedCycle(),
      inStream(partnerStream('orgenics-ltd'), withdrawn),
    )
      .when(replanCycle, cycle, inMarch)
      .thenRecordedLike({ type: 'CycleReplanned', data: { withdrawn: ['scms-feedback-2011-04-28'] } });
  });

  test('is refused for a year that is not planned', () =>
    given(aProgram(), aProgramThatPlans(), anEnrolledPartner())
      .when(replanCycle, cycle, inMarch)
      .thenRefused('cycle-unplanned', 'fiscalYear'));
});
