import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { sum } from '#kernel';
import { explainChange, type CardChange, type CardInputs, type Criterion, type Facts } from '../index.js';
import { anyCard, anyFacts } from '../testing/any-card.js';
import { lookupIn } from '../index.js';
import { notCounting, valued } from '../testing/cards.js';
import { aScorecard } from '../testing/definitions.js';
import { plainMetrics, plainly } from '../testing/plain-card.js';

const inputs = (facts: Readonly<Record<string, Facts>>, parts: Partial<CardInputs> = {}): CardInputs => ({
  definition: aScorecard({ structure: { combine: 'weighted-mean', members: [plainly('speed'), plainly('quality')] } }),
  metrics: plainMetrics,
  facts: lookupIn(facts),
  context: {},
  ...parts,
});
const causes = ({ parts }: CardChange) => Object.fromEntries(parts.map(({ cause, difference }) => [cause, difference]));
const still = { restatement: '0.0', rule: '0.0', target: '0.0', coverage: '0.0', value: '0.0' };

const before = inputs({ speed: valued('60'), quality: valued('80') });

describe('why a card moved', () => {
  test('by its values, metric by metric', () => {
    const change = explainChange({ from: before, to: inputs({ speed: valued('70'), quality: valued('50') }) });
    expect(change).toMatchObject({ from: '70.0', to: '60.0', difference: '-10.0', refused: null });
    expect(causes(change)).toEqual({ ...still, value: '-10.0' });
    expect(change.parts.map(({ cause, byMetric, unseen }) => [cause, byMetric, unseen])).toEqual([
      ['restatement', [], false],
      ['rule', [], false],
      ['target', [], false],
      ['coverage', [], false],
      [
        'value',
        [
          { metricId: 'speed', difference: '5.0' },
          { metricId: 'quality', difference: '-15.0' },
        ],
        false,
      ],
    ]);
  });

  test('by a restatement of what was known before', () => {
    const restated = lookupIn({ speed: valued('50'), quality: valued('80') });
    const change = explainChange({ from: before, restated, to: inputs({ speed: valued('50'), quality: valued('90') }) });
    expect(causes(change)).toEqual({ ...still, restatement: '-5.0', value: '5.0' });
    expect(change.difference).toBe('0.0');
  });

  test('by a rule', () => {
    const definition = aScorecard({
      structure: { combine: 'weighted-mean', members: [plainly('speed', { weight: '3' }), plainly('quality')] },
    });
    expect(causes(explainChange({ from: before, to: { ...before, definition } }))).toEqual({ ...still, rule: '-5.0' });
  });

  test('by a target, agreed, by rule, or a baseline', () => {
    const definition = aScorecard({
      structure: {
        combine: 'weighted-mean',
        members: [plainly('speed', { curve: { kind: 'linear' }, baseline: '0', target: '100' })],
      },
    });
    const from = inputs({ speed: valued('60') }, { definition });
    const to = (context: CardInputs['context']) => causes(explainChange({ from, to: { ...from, context } }));
    expect(to({ goals: new Map([['speed', { goalId: 'g', target: '120' }]]) })).toEqual({ ...still, target: '-10.0' });
    expect(to({ targets: new Map([['speed', { rule: 'r', target: '80' }]]) })).toEqual({ ...still, target: '15.0' });
    expect(to({ baselines: new Map([['speed', '20']]) })).toEqual({ ...still, target: '-10.0' });
  });

  test('by coverage: a criterion that counts now, with its value, or no longer', () => {
    const more = inputs({ speed: valued('60'), quality: valued('90') });
    const less = inputs({ speed: valued('70'), quality: notCounting('not-applicable') });
    expect(causes(explainChange({ from: less, to: more }))).toEqual({ ...still, coverage: '10.0', value: '-5.0' });
    expect(causes(explainChange({ from: more, to: less }))).toEqual({ ...still, coverage: '-15.0', value: '10.0' });
  });

  test('by coverage: a value that is carried forward', () => {
    const missing: Criterion['missing'] = { kind: 'carry-forward', limit: 3, otherwise: 'zero' };
    const definition = aScorecard({ structure: { combine: 'weighted-mean', members: [plainly('speed', { missing })] } });
    const from = inputs({ speed: valued('60') }, { definition });
    const to = inputs(
      {},
      { definition, context: { earlier: new Map([['speed', [{ period: 'p', periodsBack: 1, facts: valued('60') }]]]) } },
    );
    expect(causes(explainChange({ from, to }))).toEqual(still);
    expect(causes(explainChange({ from, to: inputs({}, { definition }) }))).toEqual({ ...still, coverage: '-60.0' });
  });

  test('by several at once, in the stated order', () => {
    const definition = aScorecard({
      structure: { combine: 'weighted-mean', members: [plainly('speed', { weight: '3' }), plainly('quality')] },
      precision: 2,
    });
    const change = explainChange({
      from: before,
      restated: lookupIn({ speed: valued('61'), quality: valued('80') }),
      to: inputs({ speed: valued('65.55'), quality: valued('80') }, { definition }),
    });
    expect(change).toMatchObject({ from: '70.0', to: '69.16', difference: '-0.84' });
    expect(causes(change)).toEqual({ restatement: '0.50', rule: '-4.75', target: '0.00', coverage: '0.00', value: '3.41' });
  });

  test('is not told where one of the two is withheld', () => {
    const none = inputs({});
    const refused = (sentence: string) => ({
      difference: null,
      parts: [],
      refused: { code: 'card-withheld', message: sentence },
    });
    expect(explainChange({ from: none, to: before })).toMatchObject({
      from: null,
      to: '70.0',
      ...refused('expected two totals, and the earlier card is withheld'),
    });
    expect(explainChange({ from: before, to: none })).toMatchObject({
      from: '70.0',
      to: null,
      ...refused('expected two totals, and the later card is withheld'),
    });
  });

  test('counts what happens while the card is withheld in between with what comes next, and says so', () => {
    const strict = aScorecard({
      structure: { combine: 'weighted-mean', members: [plainly('speed'), plainly('price')] },
      minimumCoverage: '1',
    });
    const change = explainChange({
      from: before,
      to: inputs({ speed: valued('60'), price: valued('20') }, { definition: strict }),
    });
    expect(causes(change)).toEqual({ ...still, coverage: '-30.0' });
    expect(change.parts.map(({ unseen }) => unseen)).toEqual([false, true, true, false, false]);
  });

  test('adds up exactly, whatever changed', () =>
    fc.assert(
      fc.property(anyCard, anyCard, anyFacts, (from, to, restated) => {
        const change = explainChange({ from, restated: lookupIn(restated), to });
        fc.pre(change.difference !== null);
        expect(sum(change.parts.map(({ difference }) => difference)).eq(change.difference ?? 'NaN')).toBe(true);
        for (const { byMetric, difference } of change.parts)
          if (byMetric.length > 0) expect(sum(byMetric.map((each) => each.difference)).eq(difference)).toBe(true);
      }),
    ));
});
