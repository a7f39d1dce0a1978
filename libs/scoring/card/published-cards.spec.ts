import { describe, expect, test } from '@jest/globals';
import {
  checkScorecard,
  lookupIn,
  rebuildTotal,
  score,
  type Card,
  type Criterion,
  type Facts,
  type MetricDefinition,
  type ScorecardDefinition,
} from '../index.js';
import { byMetric, valued } from '../testing/cards.js';
import { aCriterion, aMetric, aScorecard } from '../testing/definitions.js';

const pointsMetric = (metricId: string, parts: Partial<MetricDefinition> = {}): MetricDefinition =>
  aMetric({ metricId, aggregation: 'sum', precision: 0, unit: 'count', ...parts });

const cardFrom = (
  definition: ScorecardDefinition,
  metrics: readonly MetricDefinition[],
  values: Readonly<Record<string, string>>,
): Card => {
  expect(checkScorecard(definition, byMetric(...metrics))).toEqual([]);
  const facts: Record<string, Facts> = {};
  for (const [metricId, value] of Object.entries(values)) facts[metricId] = valued(value);
  const card = score(definition, byMetric(...metrics), lookupIn(facts));
  expect(rebuildTotal(card.explanation)).toEqual({ beforeGates: card.beforeGates, total: card.total, band: card.band });
  return card;
};

/** Every metric must be above zero. */
const aboveZero: Criterion['gate'] = { on: 'score', floor: '0', exclusive: true, effect: { kind: 'fail' } };

const perUnit = (criterionId: string, points: string, cap: string): Criterion =>
  aCriterion({ criterionId, metricId: criterionId, curve: { kind: 'points-per-unit', points, cap }, gate: aboveZero });

describe('the Microsoft AI Cloud partner capability score, Azure Infrastructure (Microsoft Partner Center, Solutions partner designations)', () => {
  const metrics = ['adds', 'intermediate', 'advanced', 'growth', 'deployments'].map((metricId) => pointsMetric(metricId));
  const azure = aScorecard({
    structure: {
      combine: 'points',
      members: [
        perUnit('adds', '10', '30'),
        perUnit('intermediate', '4', '20'),
        perUnit('advanced', '4', '20'),
        perUnit('growth', '1', '20'),
        perUnit('deployments', '2', '10'),
      ],
    },
    bands: [
      { name: 'Not qualified', from: '0', to: '70' },
      { name: 'Qualified', from: '70', to: '100' },
    ],
    precision: 0,
  });

  test('20 + 20 + 4 + 15 + 10 = 69 does not qualify', () =>
    expect(
      cardFrom(azure, metrics, { adds: '2', intermediate: '5', advanced: '1', growth: '15', deployments: '5' }),
    ).toMatchObject({
      total: '69',
      band: 'Not qualified',
      outcome: 'scored',
    }));

  test('with a growth of 16 instead of 15 it does', () =>
    expect(
      cardFrom(azure, metrics, { adds: '2', intermediate: '5', advanced: '1', growth: '16', deployments: '5' }),
    ).toMatchObject({
      total: '70',
      band: 'Qualified',
    }));

  test('30 + 20 + 20 + 0 + 10 = 80 fails on the zero', () =>
    expect(
      cardFrom(azure, metrics, { adds: '3', intermediate: '5', advanced: '5', growth: '0', deployments: '5' }),
    ).toMatchObject({
      beforeGates: '80',
      total: '0',
      outcome: 'failed',
      band: 'Not qualified',
      gates: [{ criterionId: 'growth', figure: '0', verdict: 'not-passed' }],
    }));

  test('each metric stops at its cap', () =>
    expect(
      cardFrom(azure, metrics, { adds: '9', intermediate: '50', advanced: '50', growth: '99', deployments: '70' }).criteria.map(
        ({ score: points }) => points,
      ),
    ).toEqual(['30', '20', '20', '20', '10']));
});

describe('the Microsoft AI Cloud partner capability score, Modern Work (Microsoft Partner Center)', () => {
  const ratio = (metricId: string): MetricDefinition => aMetric({ metricId, aggregation: 'ratio', precision: 4 });
  const metrics = ['deployments-by-one', 'deployments-by-other', 'growth'].map(ratio);
  const part = (criterionId: string, metricId: string, cap: string): Criterion =>
    aCriterion({ criterionId, metricId, curve: { kind: 'points-per-unit', points: cap, cap } });
  const members = (deployments: Criterion): Criterion[] => [deployments, part('usage-growth', 'growth', '30')];

  test('deployments count by the better association: 4/10 × 25 = 10 or 3/5 × 25 = 15', () => {
    const definition = aScorecard({
      structure: {
        combine: 'points',
        members: [
          {
            kind: 'best-of',
            bestOfId: 'deployments',
            name: 'Deployments',
            weight: '1',
            tracks: [
              { trackId: 'one', name: 'One', combine: 'points', members: [part('deployed-one', 'deployments-by-one', '25')] },
              {
                trackId: 'other',
                name: 'Other',
                combine: 'points',
                members: [part('deployed-other', 'deployments-by-other', '25')],
              },
            ],
          },
        ],
      },
      bands: [],
      precision: 0,
    });
    const facts = lookupIn({ 'deployments-by-one': ratioFacts('4', '10'), 'deployments-by-other': ratioFacts('3', '5') });
    const card = score(definition, byMetric(...metrics), facts);
    expect(card.total).toBe('15');
    expect(card.criteria.map(({ score: points, counts }) => [points, counts])).toEqual([
      ['10', false],
      ['15', true],
    ]);
  });

  test.each([
    ['2000', '4000', '15'],
    ['1500', '1000', '30'],
  ])('usage growth of %s over %s scores %s of 30', (numerator, denominator, points) => {
    const definition = aScorecard({
      structure: { combine: 'points', members: members(part('d', 'deployments-by-one', '25')) },
      bands: [],
      precision: 0,
    });
    const facts = lookupIn({ 'deployments-by-one': ratioFacts('0', '1'), growth: ratioFacts(numerator, denominator) });
    const card = score(definition, byMetric(...metrics), facts);
    expect(card.total).toBe(points);
    expect(rebuildTotal(card.explanation).total).toBe(points);
  });

  test('of the enterprise and SMB tracks the better whole card counts, never the better criterion of each', () => {
    const track = (trackId: string): ScorecardDefinition['structure']['members'][number] & { kind: 'group' } => ({
      kind: 'group',
      groupId: trackId,
      name: trackId,
      weight: '1',
      combine: 'points',
      members: [perUnit(`${trackId}-a`, '1', '50'), perUnit(`${trackId}-b`, '1', '50')],
    });
    const definition = aScorecard({
      structure: {
        combine: 'points',
        members: [
          {
            kind: 'best-of',
            bestOfId: 'size',
            name: 'Size',
            weight: '1',
            tracks: [
              { trackId: 'enterprise', name: 'Enterprise', combine: 'points', members: track('ent').members },
              { trackId: 'smb', name: 'SMB', combine: 'points', members: track('smb-track').members },
            ],
          },
        ],
      },
    });
    const all = ['ent-a', 'ent-b', 'smb-track-a', 'smb-track-b'].map((metricId) => pointsMetric(metricId));
    const card = cardFrom(definition, all, { 'ent-a': '50', 'ent-b': '10', 'smb-track-a': '20', 'smb-track-b': '45' });
    expect(card.total).toBe('65.0');
  });
});

const ratioFacts = (numerator: string, denominator: string): Facts => ({
  ...valued(),
  entries: 1,
  records: 1,
  numerator,
  denominator,
});

describe('other published figures', () => {
  test('ServiceNow vendor scorecards: (3 − 1) ÷ (6 − 1) × 10 ÷ 50 × 10 = 0.8', () => {
    const metrics = [pointsMetric('survey', { precision: 1 }), pointsMetric('rest', { precision: 1 })];
    const definition = aScorecard({
      structure: {
        combine: 'weighted-mean',
        members: [
          aCriterion({
            criterionId: 'survey',
            metricId: 'survey',
            weight: '10',
            curve: { kind: 'linear', highest: '10' },
            baseline: '1',
            target: '6',
          }),
          aCriterion({
            criterionId: 'rest',
            metricId: 'rest',
            weight: '40',
            curve: { kind: 'linear', highest: '10' },
            baseline: '1',
            target: '6',
          }),
        ],
      },
      bands: [],
    });
    const card = cardFrom(definition, metrics, { survey: '3', rest: '1' });
    expect(card.total).toBe('0.8');
    expect(card.criteria[0]).toMatchObject({ score: '4.0', effectiveWeight: '0.200000' });
  });

  test('SAP supplier evaluation: 80 × 3 and 90 × 1 → 82.5', () => {
    const metrics = [pointsMetric('price'), pointsMetric('quality')];
    const of = (metricId: string, weight: string): Criterion =>
      aCriterion({ criterionId: metricId, metricId, weight, curve: { kind: 'points-per-unit', points: '1', cap: '100' } });
    const definition = aScorecard({ structure: { combine: 'weighted-mean', members: [of('price', '3'), of('quality', '1')] } });
    expect(cardFrom(definition, metrics, { price: '80', quality: '90' }).total).toBe('82.5');
  });
});

describe('an ERPNext supplier scorecard period (ERPNext documentation, Supplier Scorecard)', () => {
  const metrics = [pointsMetric('delivery'), pointsMetric('quality')];
  const clamped = (metricId: string, weight: string): Criterion =>
    aCriterion({ criterionId: metricId, metricId, weight, curve: { kind: 'points-per-unit', points: '1', cap: '100' } });
  const definition = aScorecard({
    structure: { combine: 'weighted-mean', members: [clamped('delivery', '60'), clamped('quality', '40')] },
    bands: [
      { name: 'Very Poor', from: '0', to: '30' },
      { name: 'Poor', from: '30', to: '50' },
      { name: 'Average', from: '50', to: '80' },
      { name: 'Excellent', from: '80', to: '100' },
    ],
  });

  test('a criterion is its formula held between 0 and its maximum, and the period Σ score × weight ÷ 100', () => {
    expect(cardFrom(definition, metrics, { delivery: '130', quality: '-20' }).total).toBe('60.0');
    expect(cardFrom(definition, metrics, { delivery: '50', quality: '90' }).total).toBe('66.0');
  });

  test.each([
    ['0', 'Very Poor'],
    ['29', 'Very Poor'],
    ['30', 'Poor'],
    ['50', 'Average'],
    ['79', 'Average'],
    ['80', 'Excellent'],
    ['100', 'Excellent'],
  ])('a total of %s is %s, exactly 100 too', (value, band) =>
    expect(cardFrom(definition, metrics, { delivery: value, quality: value }).band).toBe(band),
  );
});
