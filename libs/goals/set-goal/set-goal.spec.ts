import { describe, test } from '@jest/globals';
import { goalRetired, goalSet, goalWithdrawn } from '#contracts';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser, anEnrolledPartner } from '#partners/testing';
import { aProgram, onTimeDelivery, reliableSupply } from '#programs/testing';
import { aProposedGoal, agreementOn, nineOfTen, onTimeGoal } from '../testing/index.js';
import { setGoal } from './set-goal.js';

const { function: _, ...sent } = nineOfTen;
const body = {
  partnerId: 'orgenics-ltd',
  goalId: 'on-time-2011-p04',
  programId: 'scms',
  metricId: 'on-time-delivery',
  unit: 'lines',
  periodId: 'FY2011-P04',
  terms: sent,
};
const inDecember = { effectiveAt: '2010-12-01T09:00:00Z' };
const theManager = by(aPartnerManager, inDecember);
const theProgram = () => given(aProgram(), anEnrolledPartner());
const withTerms = (terms: object) => theProgram().when(setGoal, { ...body, terms: { ...sent, ...terms } }, theManager);
const onMetric = (metric: Partial<typeof onTimeDelivery>, terms: object) =>
  given(aProgram({ metrics: [{ ...onTimeDelivery, ...metric }] }), anEnrolledPartner()).when(
    setGoal,
    { ...body, terms: { ...sent, ...terms } },
    theManager,
  );

describe('setting a goal', () => {
  test('proposes it to the other side, with the business function of its objective', () =>
    theProgram()
      .when(setGoal, body, theManager)
      .thenRecorded(goalSet({ ...onTimeGoal, terms: nineOfTen, proposedBy: 'vendor', programRevision: 4 })));

  test('is as much the right of the partner, and makes an id where none is given', () => {
    const { goalId: _id, ...withoutId } = body;
    theProgram()
      .when(setGoal, withoutId, by(aPartnerUser, inDecember))
      .thenRecordedLike({ type: 'GoalSet', data: { proposedBy: 'partner' } });
  });

  test('is for a quarter or a year as well', () =>
    theProgram()
      .when(setGoal, { ...body, periodId: 'FY2011-Q2' }, theManager)
      .thenRecordedLike({ type: 'GoalSet', data: { from: '2011-01-01', to: '2011-03-31' } }));

  test.each([
    ['partner-unknown', 'partnerId', { partnerId: 'nobody' }],
    ['program-unknown', 'programId', { programId: 'none' }],
    ['period-not-scored', 'periodId', { periodId: 'FY2011-W14' }],
    ['metric-unknown', 'metricId', { metricId: 'speed' }],
    ['goal-unit', 'unit', { unit: 'percent' }],
    ['goal-dates-misaligned', 'from', { from: '2011-01-02' }],
    ['goal-dates-misaligned', 'to', { to: '2011-02-28' }],
  ])('is refused as %s at %s', (code, path, other) =>
    theProgram()
      .when(setGoal, { ...body, ...other }, theManager)
      .thenRefused(code, path),
  );

  test('is refused for a partner that is not in the program at the end of the period', () =>
    given(aProgram(), anEnrolledPartner({ until: '2011-01-30' }))
      .when(setGoal, body, theManager)
      .thenRefused('not-enrolled', 'programId'));

  test('is refused before the program begins', () =>
    given(aProgram({ effectiveFrom: '2011-02-01' }), anEnrolledPartner())
      .when(setGoal, body, theManager)
      .thenRefused('program-not-in-force', 'periodId'));

  test('holds on the last day of the period, in the time zone of the program, and not a day later', () => {
    theProgram()
      .when(setGoal, body, by(aPartnerManager, { effectiveAt: '2011-02-01T04:00:00Z' }))
      .thenRecordedLike({ type: 'GoalSet' });
    theProgram()
      .when(setGoal, body, by(aPartnerManager, { effectiveAt: '2011-02-01T06:00:00Z' }))
      .thenRefused('goal-period-over', 'effectiveAt');
  });

  test('is refused under an id that is taken, and for what another goal is about', () => {
    const known = given(aProgram(), anEnrolledPartner(), aProposedGoal());
    known.when(setGoal, body, theManager).thenRefused('goal-exists', 'goalId');
    known.when(setGoal, { ...body, goalId: 'another' }, theManager).thenRefused('goal-repeated', 'metricId');
    known.when(setGoal, { ...body, goalId: 'another', periodId: 'FY2011-Q2' }, theManager).thenRecordedLike({ type: 'GoalSet' });
  });

  test.each([
    ['withdrawn', [goalWithdrawn({ ...onTimeGoal, previous: nineOfTen, withdrawnBy: 'vendor' })]],
    ['given up', [agreementOn(), goalRetired({ ...onTimeGoal, previous: nineOfTen, proposedBy: 'vendor', agreedBy: 'partner' })]],
  ])('is possible again for what a goal that was %s was about', (_how, events) =>
    given(aProgram(), anEnrolledPartner(), aProposedGoal(), inStream('partner-orgenics-ltd', ...events))
      .when(setGoal, { ...body, goalId: 'another' }, theManager)
      .thenRecordedLike({ type: 'GoalSet', data: { goalId: 'another' } }),
  );
});

describe('the terms of a goal', () => {
  test.each([
    ['goal-not-specific', 'terms.statement', { statement: 'Deliver better' }],
    ['goal-precision', 'terms.target', { target: '0.90001' }],
    ['goal-precision', 'terms.baseline', { baseline: '0.75001' }],
    ['goal-tolerance', 'terms.tolerance', { tolerance: '0.1' }],
    ['goal-stretch', 'terms.stretch', { stretch: '0.9' }],
    ['goal-target-not-better', 'terms.target', { target: '0.75' }],
    ['objective-unknown', 'terms.objectiveId', { objectiveId: 'growth' }],
    ['weight-negative', 'terms.weight', { weight: '-1' }],
  ])('are refused as %s at %s', (code, path, other) => withTerms(other).thenRefused(code, path));

  test('may hold a level that is reached already, where a reason says so', () =>
    theProgram()
      .when(setGoal, { ...body, terms: { ...sent, target: '0.75' }, reason: 'Volumes double' }, theManager)
      .thenRecordedLike({ type: 'GoalSet' }));

  test('of a metric of which less is better are better when they are lower', () => {
    const less = { direction: 'lower' } as const;
    onMetric(less, { baseline: '0.95', target: '0.9', stretch: '0.8' }).thenRecordedLike({ type: 'GoalSet' });
    onMetric(less, { baseline: '0.95', target: '0.9', stretch: '0.91' }).thenRefused('goal-stretch', 'terms.stretch');
    onMetric(less, { baseline: '0.85', target: '0.9', stretch: '0.8' }).thenRefused('goal-target-not-better', 'terms.target');
  });

  test('of a metric of which the target is best have a tolerance and no stretch', () => {
    const nearest = { direction: 'target' } as const;
    const { stretch: _stretch, ...others } = sent;
    const about = (terms: object) =>
      given(aProgram({ metrics: [{ ...onTimeDelivery, ...nearest }] }), anEnrolledPartner()).when(
        setGoal,
        { ...body, terms: { ...others, ...terms } },
        theManager,
      );
    about({ tolerance: '0.05' }).thenRecordedLike({ type: 'GoalSet' });
    about({ tolerance: '-0.05' }).thenRefused('goal-tolerance', 'terms.tolerance');
    about({ stretch: '0.95' }).thenRefused('goal-stretch', 'terms.stretch');
    about({ tolerance: '0.15' }).thenRefused('goal-target-not-better', 'terms.target');
  });

  test('serve an objective that is pursued in the period', () =>
    given(
      aProgram({ objectives: [{ ...reliableSupply, span: { from: '2005-10-01', until: '2010-12-31' } }] }),
      anEnrolledPartner(),
    )
      .when(setGoal, body, theManager)
      .thenRefused('goal-objective-idle', 'terms.objectiveId'));

  test('are malformed without a target, with a number for one, and with a field that is unknown', () => {
    const attempt = theProgram().when(setGoal, { ...body, terms: { ...sent, target: 0.9, colour: 'red' } }, theManager);
    attempt.thenMalformed('terms.target');
    attempt.thenMalformed('terms.colour');
  });
});
