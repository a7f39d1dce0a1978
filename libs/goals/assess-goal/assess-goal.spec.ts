import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, integer, property } from 'fast-check';
import { goalAssessed, type GoalFigures, type GoalOutcome } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { reaches } from '../goal/compare.js';
import { aCard, aGoalToBeRetired, aProposedGoal, anAgreedGoal, anAssessedGoal, nineOfTen, onTimeGoal } from '../testing/index.js';
import { assessGoal } from './assess-goal.js';
import { outcomeOf } from './figures.js';

const body = { partnerId: 'orgenics-ltd', goalId: 'on-time-2011-p04' };
const theManager = by(aPartnerManager, { effectiveAt: '2011-02-10T09:00:00Z' });
const assessed = (outcome: GoalOutcome, computed: GoalOutcome, figures: GoalFigures, more: object = {}) =>
  goalAssessed({ ...onTimeGoal, terms: nineOfTen, outcome, computed, figures, assessedBy: 'vendor', assessment: 1, ...more });
const onCard = { source: 'scorecard', criterionId: 'on-time-delivery', provisional: true } as const;

describe('assessing a goal', () => {
  test('computes attainment and progress from the card', () =>
    given(aProgram(), anAgreedGoal())
      .withFolded({ card: aCard('0.8000') })
      .when(assessGoal, { ...body, outcome: 'partly' }, theManager)
      .thenRecorded(
        assessed('partly', 'partly', {
          ...onCard,
          actual: '0.8000',
          attainment: '0.8889',
          progress: '0.3333',
          stretchReached: false,
        }),
      ));

  test('is final once the period is closed, and says whether the stretch was reached', () =>
    given(aProgram(), anAgreedGoal())
      .withFolded({ card: aCard('0.9500', { closed: true }) })
      .when(assessGoal, { ...body, outcome: 'achieved' }, theManager)
      .thenRecordedLike({
        type: 'GoalAssessed',
        data: { figures: expect.objectContaining({ provisional: false, stretchReached: true }) },
      }));

  test('has no progress without a baseline, and no attainment of a target of zero', () => {
    const figuresFor = (terms: object) =>
      given(aProgram(), anAgreedGoal({ terms }))
        .withFolded({ card: aCard('0.9500') })
        .when(assessGoal, { ...body, outcome: 'achieved' }, theManager);
    const figures = { ...onCard, actual: '0.9500', stretchReached: true };
    figuresFor({ baseline: undefined }).thenRecordedLike({
      type: 'GoalAssessed',
      data: { figures: { ...figures, attainment: '1.0556' } },
    });
    figuresFor({ target: '0', baseline: '-0.5' }).thenRecordedLike({
      type: 'GoalAssessed',
      data: { figures: { ...figures, progress: '2.9000' } },
    });
  });

  test('takes an outcome that the figures do not give only with a reason', () => {
    const attempt = (more: object) =>
      given(aProgram(), anAgreedGoal())
        .withFolded({ card: aCard('0.7000') })
        .when(assessGoal, { ...body, outcome: 'partly', ...more }, theManager);
    attempt({}).thenRefused('goal-outcome-unexplained', 'reason');
    attempt({ reason: 'A strike in week 2' }).thenRecordedLike({
      type: 'GoalAssessed',
      data: { outcome: 'partly', computed: 'missed', rationale: 'A strike in week 2' },
    });
  });

  test('does not take a stated value where the card has the metric, be it with too few records', () => {
    const stated = { ...body, outcome: 'achieved', actual: '0.95', evidence: 'crm-4711' };
    const refused = (card: object) =>
      given(aProgram(), anAgreedGoal())
        .withFolded({ card })
        .when(assessGoal, stated, theManager)
        .thenRefused('goal-actual-known', 'actual');
    refused(aCard('0.7000'));
    refused(aCard('1.0000', { absence: 'too-few' }));
  });

  test('cannot tell from too few records, nor from none', () => {
    given(aProgram(), anAgreedGoal())
      .withFolded({ card: aCard('1.0000', { absence: 'too-few' }) })
      .when(assessGoal, { ...body, outcome: 'not-assessable' }, theManager)
      .thenRecorded(assessed('not-assessable', 'not-assessable', { source: 'none', provisional: true }));
    given(aProgram(), anAgreedGoal())
      .when(assessGoal, { ...body, outcome: 'achieved' }, theManager)
      .thenRefused('goal-outcome-unexplained', 'reason');
  });

  test('takes a stated value with its evidence where the card does not have the metric', () => {
    const stated = { ...body, outcome: 'achieved', actual: '0.9', evidence: 'crm-4711' };
    const attempt = (more: object) =>
      given(aProgram(), anAgreedGoal())
        .withFolded({ card: { ...aCard(null), criteria: [] } })
        .when(assessGoal, { ...stated, ...more }, theManager);
    attempt({}).thenRecordedLike({
      type: 'GoalAssessed',
      data: {
        figures: {
          source: 'stated',
          actual: '0.9',
          evidence: 'crm-4711',
          attainment: '1.0000',
          progress: '1.0000',
          stretchReached: false,
          provisional: true,
        },
      },
    });
    attempt({ actual: '0.90001' }).thenRefused('goal-precision', 'actual');
    const { evidence: _, ...unproven } = stated;
    given(aProgram(), anAgreedGoal()).when(assessGoal, unproven, theManager).thenRefused('goal-evidence-missing', 'evidence');
  });

  test('again is another assessment, which names the outcome before', () =>
    given(aProgram(), anAssessedGoal())
      .withFolded({ card: aCard('0.9000') })
      .when(assessGoal, { ...body, outcome: 'achieved' }, theManager)
      .thenRecordedLike({ type: 'GoalAssessed', data: { assessment: 2, previous: 'missed', outcome: 'achieved' } }));

  test('goes by the agreed terms while a change waits', () =>
    given(aProgram(), aGoalToBeRetired())
      .withFolded({ card: aCard('0.9000') })
      .when(assessGoal, { ...body, outcome: 'achieved' }, theManager)
      .thenRecordedLike({ type: 'GoalAssessed', data: { terms: nineOfTen } }));

  test('is refused for a goal that is unknown, not agreed, or whose period goes on', () => {
    const outcome = { ...body, outcome: 'missed' };
    given(aProgram()).when(assessGoal, outcome, theManager).thenRefused('goal-unknown', 'goalId');
    given(aProgram(), aProposedGoal()).when(assessGoal, outcome, theManager).thenRefused('goal-not-agreed', 'goalId');
    given(aProgram(), anAgreedGoal())
      .when(assessGoal, outcome, by(aPartnerManager, { effectiveAt: '2011-01-31T09:00:00Z' }))
      .thenRefused('goal-period-running', 'effectiveAt');
  });
});

describe('the outcome that the figures give', () => {
  const value = integer({ min: -10_000, max: 10_000 }).map((whole) => (whole / 100).toFixed(2).replace(/^-0\.00$/, '0.00'));
  const direction = constantFrom('higher', 'lower', 'target');

  test('is achieved exactly where the target is reached', () =>
    assert(
      property(direction, value, value, value, (which, target, baseline, actual) => {
        const terms = { ...nineOfTen, target, baseline };
        const outcome = outcomeOf({ ...onTimeGoal, direction: which }, terms, actual);
        expect(outcome === 'achieved').toBe(reaches(which, actual, terms));
      }),
    ));

  test('is never worse for a value that is better', () =>
    assert(
      property(value, value, value, value, (target, baseline, one, other) => {
        const rank = (actual: string) =>
          ['missed', 'partly', 'achieved'].indexOf(outcomeOf(onTimeGoal, { ...nineOfTen, target, baseline }, actual));
        const [worse, better] = Number(one) < Number(other) ? [one, other] : [other, one];
        expect(rank(better)).toBeGreaterThanOrEqual(rank(worse));
      }),
    ));
});
