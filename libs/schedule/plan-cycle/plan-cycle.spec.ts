import { describe, expect, test } from '@jest/globals';
import { partnerStream, partnerSuspended, roleAssigned } from '#contracts';
import { by, given, inStream, stateAfter } from '#kernel/given-when-then';
import { aPartnerManager, anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { aScheduledReview } from '#reviews/testing';
import { aPlannedCycle, aProgramThatPlans, aprilFeedback, aprilReview, cycle, feedback, qbr } from '../testing/index.js';
import { schedule } from '../schedule/schedule-slice.js';
import { planCycle } from './plan-cycle.js';

const onTheThirdOfMarch = by(aPartnerManager, { effectiveAt: '2011-03-03T15:00:00Z' });
const amaManages = roleAssigned({ partnerId: 'orgenics-ltd', role: 'partner-manager', person: 'ama', from: '2005-10-01' });
const thePartner = anEnrolledPartner({ since: [amaManages] });

describe("planning a partner's year", () => {
  test('lays out what the cadences ask for from today on, with days, buffers, links, slack and moments', () =>
    given(aProgram(), aProgramThatPlans(), thePartner)
      .when(planCycle, cycle, onTheThirdOfMarch)
      .thenRecordedLike(
        {
          type: 'CyclePlanned',
          data: {
            ...cycle,
            from: '2010-10-01',
            to: '2011-09-30',
            activities: expect.arrayContaining([aprilReview, aprilFeedback]),
            leftOut: [
              { cadenceId: 'qbr', occurrence: '2010-10-14', why: 'past' },
              { cadenceId: 'feedback', occurrence: '2010-10-28', why: 'past' },
              { cadenceId: 'qbr', occurrence: '2011-01-14', why: 'past' },
              { cadenceId: 'feedback', occurrence: '2011-01-28', why: 'past' },
            ],
          },
        },
        { type: 'ReviewScheduled', data: { reviewId: 'scms-qbr-2011-04-14', scheduledFor: '2011-04-14', lead: 'ama' } },
        { type: 'ReviewScheduled', data: { reviewId: 'scms-qbr-2011-07-14', periodId: 'FY2011-Q3', scheduledFor: '2011-07-14' } },
      ));

  test('counts in working days: Independence Day is none', () =>
    given(aProgram(), aProgramThatPlans([{ ...qbr, starts: '2010-10-08' }]), thePartner)
      .when(planCycle, cycle, by(aPartnerManager, { effectiveAt: '2011-06-01T15:00:00Z' }))
      .thenRecordedLike(
        {
          type: 'CyclePlanned',
          data: { activities: [expect.objectContaining({ startsOn: '2011-06-30', heldOn: '2011-07-08' })] },
        },
        { type: 'ReviewScheduled' },
      ));

  test('pushes back what would start before the buffer of what it waits for has ended, and the lag has passed', () =>
    given(aProgram(), aProgramThatPlans([qbr, { ...feedback, starts: '2010-10-20' }]), thePartner)
      .when(planCycle, cycle, by(aPartnerManager, { effectiveAt: '2011-06-01T15:00:00Z' }))
      .thenRecordedLike(
        {
          type: 'CyclePlanned',
          data: {
            activities: [
              expect.objectContaining({ heldOn: '2011-07-14', bufferEndsOn: '2011-07-21' }),
              expect.objectContaining({ occurrence: '2011-07-20', startsOn: '2011-07-25', heldOn: '2011-07-27' }),
            ],
          },
        },
        { type: 'ReviewScheduled' },
      ));

  test('takes only the cadences of its type and tier', () => {
    const others = [
      { ...qbr, partnerTypes: ['reseller'] },
      { ...feedback, dependsOn: [], tiers: ['gold'] },
    ];
    given(aProgram(), aProgramThatPlans(others), thePartner)
      .when(planCycle, cycle, onTheThirdOfMarch)
      .thenRefused('cycle-empty', 'fiscalYear');
    given(aProgram(), aProgramThatPlans(others), anEnrolledPartner({ tier: 'gold' }))
      .when(planCycle, cycle, onTheThirdOfMarch)
      .thenRecordedLike({ type: 'CyclePlanned' });
  });

  test('takes over a review that has its day', () =>
    given(
      aProgram(),
      aProgramThatPlans([qbr]),
      thePartner,
      aScheduledReview({
        reviewId: 'spring',
        kind: 'quarterly-business',
        periodId: 'FY2011-Q2',
        from: '2011-01-01',
        to: '2011-03-31',
      }),
    )
      .when(planCycle, cycle, by(aPartnerManager, { effectiveAt: '2011-02-01T15:00:00Z' }))
      .thenRecordedLike(
        {
          type: 'CyclePlanned',
          data: {
            activities: [
              expect.objectContaining({ activityId: 'spring', occurrence: '2011-04-14', heldOn: '2011-02-10' }),
              expect.objectContaining({ occurrence: '2011-07-14' }),
            ],
          },
        },
        { type: 'ReviewScheduled', data: { reviewId: 'scms-qbr-2011-07-14' } },
      ));

  test('happens once after the enrolment, where a cadence says so', () =>
    given(
      aProgram(),
      aProgramThatPlans([{ ...feedback, dependsOn: [], rhythm: { kind: 'enrolment', afterDays: 10 }, starts: '2005-10-01' }]),
      anEnrolledPartner({ from: '2011-02-01' }),
    )
      .when(planCycle, cycle, by(aPartnerManager, { effectiveAt: '2011-02-01T15:00:00Z' }))
      .thenRecordedLike({ type: 'CyclePlanned', data: { activities: [expect.objectContaining({ heldOn: '2011-02-15' })] } }));

  test('leaves out days on which the partner is away', () => {
    const away = partnerSuspended({ partnerId: 'orgenics-ltd', from: '2011-04-01', until: '2011-06-30' });
    given(
      aProgram(),
      aProgramThatPlans([{ ...feedback, dependsOn: [] }]),
      thePartner,
      inStream(partnerStream('orgenics-ltd'), away),
    )
      .when(planCycle, cycle, onTheThirdOfMarch)
      .thenRecordedLike({
        type: 'CyclePlanned',
        data: {
          activities: [expect.objectContaining({ occurrence: '2011-07-28' })],
          leftOut: expect.arrayContaining([{ cadenceId: 'feedback', occurrence: '2011-04-28', why: 'suspended' }]),
        },
      });
  });

  test('is refused for whom and what there is not, and a second time', () => {
    const known = given(aProgram(), aProgramThatPlans(), thePartner);
    known.when(planCycle, { ...cycle, partnerId: 'nobody' }, onTheThirdOfMarch).thenRefused('partner-unknown', 'partnerId');
    known.when(planCycle, { ...cycle, programId: 'none' }, onTheThirdOfMarch).thenRefused('program-unknown', 'programId');
    known.when(planCycle, { ...cycle, fiscalYear: '2011' }, onTheThirdOfMarch).thenMalformed('fiscalYear');
    given(aProgram(), aProgramThatPlans(), thePartner, aPlannedCycle())
      .when(planCycle, cycle, onTheThirdOfMarch)
      .thenRefused('cycle-planned', 'fiscalYear');
  });
});

test('a schedule is the same from a snapshot', () => {
  const state = stateAfter(schedule, aPlannedCycle());
  const kept = schedule.snapshot?.read(JSON.parse(JSON.stringify(schedule.snapshot.write(state))));
  expect(JSON.stringify(kept?.items.get(aprilReview.activityId))).toEqual(
    JSON.stringify(state.items.get(aprilReview.activityId)),
  );
  expect(kept?.cycles).toEqual(state.cycles);
});
