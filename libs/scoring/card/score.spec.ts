import { describe, expect, test } from '@jest/globals';
import { score, type Criterion } from '../index.js';
import { aRatio, factsOf, valued } from '../testing/cards.js';
import { aScorecard } from '../testing/definitions.js';
import { firstOf, plainCard, plainMetrics, plainly } from '../testing/plain-card.js';

describe('a card', () => {
  test('shows everything about a criterion', () => {
    const card = score(aScorecard(), plainMetrics, new Map([['on-time', aRatio('3', '4', 7)]]));
    expect(card).toMatchObject({
      scorecardId: 'quarterly',
      outcome: 'scored',
      total: '50.0',
      beforeGates: '50.0',
      band: 'Needs work',
      coverage: '1.0000',
      withheld: null,
      gates: [],
    });
    expect(firstOf(card)).toEqual({
      criterionId: 'delivery',
      metricId: 'on-time',
      status: 'scored',
      absence: null,
      counts: true,
      actual: '0.7500',
      target: '1',
      targetSource: 'scorecard',
      targetReference: null,
      baseline: '0.5',
      attainment: '0.7500',
      progress: '0.5000',
      score: '50.0',
      weight: '1',
      effectiveWeight: '1.000000',
      records: 7,
      coverage: '1.0000',
    });
  });

  test('explains everything about it', () => {
    const card = score(aScorecard(), plainMetrics, new Map([['on-time', aRatio('3', '4', 7)]]));
    expect(card.explanation).toEqual({
      scorecardId: 'quarterly',
      rounding: { decimals: 1, mode: 'half away from zero', when: 'once, at the end' },
      structure: {
        combine: 'weighted-mean',
        members: [
          {
            kind: 'criterion',
            criterionId: 'delivery',
            metricId: 'on-time',
            weight: '1',
            attainable: '100',
            status: 'scored',
            why: 'Scored by its own 7 records.',
            input: { aggregation: 'ratio', dividend: '3', divisor: '4', decimals: 4, shown: '0.7500', period: null },
            branch: {
              kind: 'line',
              rule: 'between baseline and target',
              from: { at: '0.5', score: '0' },
              to: { at: '1', score: '100' },
            },
            score: '50.0000000',
            effectiveWeight: '1.000000',
            records: 7,
            minimumSample: 1,
            excluded: {
              notApplicable: { records: 0, reasons: [], otherReasons: 0 },
              missing: { records: 0, reasons: [], otherReasons: 0 },
            },
            gate: null,
          },
        ],
      },
      coverage: { counts: '1.0000', minimum: '0.5' },
      beforeGates: '50.0',
      lowestTotal: '0.0',
      total: '50.0',
      bands: aScorecard().bands,
      band: 'Needs work',
      withheld: null,
    });
  });

  test('weighs its criteria, whatever their weights add up to', () =>
    expect(
      plainCard([plainly('speed', { weight: '3' }), plainly('quality')], { speed: valued('80'), quality: valued('90') }).total,
    ).toBe('82.5'));

  test('is rounded once, half away from zero: thirds do not lose the half', () => {
    const thirds = ['speed', 'quality', 'price'].map((metricId) => plainly(metricId));
    expect(plainCard(thirds, { speed: valued('0.15'), quality: valued('0'), price: valued('0') }).total).toBe('0.1');
    expect(plainCard(thirds, { speed: valued('0.1'), quality: valued('0.05'), price: valued('0') }).total).toBe('0.1');
    const curve = { kind: 'points-per-unit', points: '3', unit: '8', cap: '100' } as const;
    const whole = { precision: 0 };
    expect(plainCard([plainly('on-time', { curve })], { 'on-time': aRatio('4', '3') }, {}, whole).total).toBe('1');
  });

  test('has no band where the definition has none, and fails to 0', () => {
    const gate: Criterion['gate'] = { on: 'score', floor: '50', effect: { kind: 'fail' } };
    expect(plainCard([plainly('speed')], { speed: valued('40') }, {}, { bands: [] })).toMatchObject({
      total: '40.0',
      band: null,
    });
    expect(plainCard([plainly('speed', { gate })], { speed: valued('40') }, {}, { bands: [] })).toMatchObject({
      total: '0.0',
      band: null,
      outcome: 'failed',
    });
  });

  test('of a metric that is not defined has not passed its check', () =>
    expect(() => plainCard([plainly('unheard-of')], {})).toThrow(
      new RangeError('expected a defined metric, and unheard-of came'),
    ));

  test('is read the same with facts of no record as with none', () =>
    expect(plainCard([plainly('speed'), plainly('quality')], { speed: valued('40'), quality: factsOf([]) })).toEqual(
      plainCard([plainly('speed'), plainly('quality')], { speed: valued('40') }),
    ));
});
