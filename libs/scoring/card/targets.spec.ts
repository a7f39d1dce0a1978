import { describe, expect, test } from '@jest/globals';
import { decimal } from '#kernel';
import { attainment, bandOf, progress, score, type Criterion, type CriterionScore, type ScoreContext } from '../index.js';
import { byMetric, valued } from '../testing/cards.js';
import { aCriterion, aMetric, aScorecard } from '../testing/definitions.js';

const metrics = byMetric(aMetric({ metricId: 'revenue', aggregation: 'sum', precision: 0 }));

const scoredWith = (parts: Partial<Criterion>, context: ScoreContext, value = '60'): CriterionScore | undefined =>
  score(
    aScorecard({
      structure: {
        combine: 'weighted-mean',
        members: [aCriterion({ metricId: 'revenue', baseline: '0', target: '100', ...parts })],
      },
    }),
    metrics,
    new Map([['revenue', valued(value)]]),
    context,
  ).criteria[0];

const goal: ScoreContext['goals'] = new Map([['revenue', { goalId: 'goal-1', target: '80', baseline: '40' }]]);
const ruled: ScoreContext['targets'] = new Map([['revenue', { rule: 'by-tier', target: '120' }]]);
const recorded: ScoreContext['baselines'] = new Map([['revenue', '30']]);

describe('the target of a criterion', () => {
  test("is the scorecard's where nothing else is", () =>
    expect(scoredWith({}, {})).toMatchObject({
      target: '100',
      targetSource: 'scorecard',
      targetReference: null,
      baseline: '0',
      score: '60.0',
    }));

  test('is by rule where there is one', () =>
    expect(scoredWith({}, { targets: ruled })).toMatchObject({
      target: '120',
      targetSource: 'rule',
      targetReference: 'by-tier',
      score: '50.0',
    }));

  test("is the agreed goal's before any, with its baseline", () =>
    expect(scoredWith({}, { goals: goal, targets: ruled, baselines: recorded })).toMatchObject({
      target: '80',
      targetSource: 'goal',
      targetReference: 'goal-1',
      baseline: '40',
      attainment: '0.7500',
      progress: '0.5000',
      score: '50.0',
    }));

  test("has the recorded baseline before the scorecard's", () =>
    expect(scoredWith({}, { baselines: recorded })).toMatchObject({ baseline: '30', progress: '0.4286', score: '42.9' }));

  test("is the curve's where nothing else is", () => {
    const { target: _target, baseline: _baseline, ...rest } = aCriterion({ metricId: 'revenue' });
    const context: ScoreContext = {};
    const own = (curve: Criterion['curve']) =>
      score(
        aScorecard({ structure: { combine: 'weighted-mean', members: [{ ...rest, curve }] } }),
        metrics,
        new Map([['revenue', valued('60')]]),
        context,
      ).criteria[0];
    expect(own({ kind: 'linear', baseline: '20', target: '120' })).toMatchObject({
      target: '120',
      targetSource: 'curve',
      baseline: '20',
      progress: '0.4000',
    });
    expect(own({ kind: 'pass-fail', threshold: '50' })).toMatchObject({
      target: '50',
      targetSource: 'curve',
      baseline: null,
      attainment: '1.2000',
      progress: null,
    });
    expect(own({ kind: 'points-per-unit', points: '1', cap: '70' })).toMatchObject({
      target: null,
      targetSource: null,
      attainment: null,
      progress: null,
    });
  });

  test('does not replace what the curve says itself', () =>
    expect(scoredWith({ curve: { kind: 'linear', baseline: '0', target: '600' } }, { goals: goal })).toMatchObject({
      target: '80',
      score: '10.0',
    }));
});

describe('attainment', () => {
  test('is actual over target', () => expect(attainment(decimal('30'), decimal('40'))?.toFixed()).toBe('0.75'));
  test('is not defined for a target of zero', () => {
    expect(attainment(decimal('30'), decimal('0'))).toBeUndefined();
    expect(scoredWith({ baseline: '-5', target: '0' }, {})).toMatchObject({ attainment: null, progress: '13.0000' });
  });
});

describe('progress', () => {
  test('is the way from the baseline over all the way to the target', () => {
    expect(progress(decimal('30'), decimal('20'), decimal('60'))?.toFixed()).toBe('0.25');
    expect(progress(decimal('8'), decimal('10'), decimal('2'))?.toFixed()).toBe('0.25');
  });
  test('is refused where there is no way', () => {
    expect(progress(decimal('8'), decimal('10'), decimal('10.0'))).toBeUndefined();
    expect(scoredWith({ curve: { kind: 'pass-fail' }, baseline: '5', target: '5' }, {})).toMatchObject({
      progress: null,
      attainment: '12.0000',
    });
  });
});

describe('a hypothetical value', () => {
  test('stands for the data, and says so', () =>
    expect(scoredWith({ minimumSample: 9 }, { hypothetical: new Map([['revenue', '75']]) })).toMatchObject({
      status: 'hypothetical',
      actual: '75',
      score: '75.0',
      absence: null,
    }));
});

describe('the band of a total', () => {
  const bands = aScorecard().bands;

  test.each([
    ['-0.1', undefined],
    ['0', 'Needs work'],
    ['69.9', 'Needs work'],
    ['70', 'Strong'],
    ['100', 'Strong'],
    ['100.1', undefined],
  ])('of %s is %s', (total, name) => expect(bandOf(bands, total)?.name).toBe(name));
  test('is none where there are none', () => expect(bandOf([], '5')).toBeUndefined());
});
