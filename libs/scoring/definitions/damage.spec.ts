import { describe, expect, test } from '@jest/globals';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import {
  Card,
  Decay,
  Facts,
  MetricDefinition,
  ScorecardDefinition,
  TargetRule,
  addRecord,
  cardOf,
  emptyFacts,
  type Criterion,
  type Facts as FactsOf,
} from '../index.js';
import { Baseline, ChartSettings, EwmaSettings, ForecastSettings, RegressionSettings, TrendSettings } from '../signals/index.js';
import { valued } from '../testing/cards.js';
import { everyDamage } from '../testing/damaged.js';
import { aBestOf, aCriterion, aGroup, aMetric, aScorecard } from '../testing/definitions.js';
import { plainMetrics, plainly } from '../testing/plain-card.js';

const CURVES: readonly Criterion['curve'][] = [
  { kind: 'linear', baseline: '0', target: '1', lowest: '0', highest: '100' },
  {
    kind: 'piecewise',
    points: [
      { at: '0', score: '0' },
      { at: '1', score: '100' },
    ],
  },
  {
    kind: 'steps',
    steps: [
      { to: '5', score: '0' },
      { from: '5', score: '60' },
    ],
  },
  { kind: 'points-per-unit', points: '1', unit: '2', from: '0', start: '0', wholeUnits: true, lowest: '0', cap: '100' },
  { kind: 'ideal-range', from: '15', to: '26', lossBelow: '5', lossAbove: '5' },
  { kind: 'pass-fail', threshold: '1' },
];
const members = [
  ...CURVES.map((curve, index) => aCriterion({ criterionId: `c${index}`, curve })),
  aCriterion({ criterionId: 'gated', gate: { on: 'value', floor: '1', exclusive: true, effect: { kind: 'cap', at: '60' } } }),
  aCriterion({ criterionId: 'failing', gate: { on: 'score', floor: '1', effect: { kind: 'fail' } } }),
  aCriterion({ criterionId: 'carried', missing: { kind: 'carry-forward', limit: 2, otherwise: 'exclude' } }),
  aGroup({ members: [aCriterion({ criterionId: 'inner' }), aBestOf()] }),
];
const facts: FactsOf = [
  { status: 'value', value: '3', recordId: 'a', at: '2011-01-01' } as const,
  { status: 'missing', reason: 'No data', recordId: 'b', at: '2011-01-02' } as const,
  { status: 'not-applicable', reason: 'Own fleet', recordId: 'c', at: '2011-01-03' } as const,
].reduce<FactsOf>(addRecord, emptyFacts());

const gated = plainly('speed', { gate: { on: 'score', floor: '90', effect: { kind: 'cap', at: '60' } } });
const card = cardOf({
  definition: aScorecard({
    structure: { combine: 'weighted-mean', members: [gated, aGroup({ members: [plainly('quality')] }), plainly('price')] },
  }),
  metrics: plainMetrics,
  facts: new Map([
    ['speed', valued('70', '80')],
    ['quality', valued('60')],
  ]),
  context: {},
});

const baselines = [
  { kind: 'measured', from: '1', to: '24', appliesFrom: '1', reason: 'The first two years' },
  { kind: 'given', centre: '10', sigma: '1', appliesFrom: '25', reason: 'The target' },
];
const chart = { decimals: 2, baselines, minimumBaseline: 24, sigma: 'moving-range' };
const factors = [{ name: 'gold', factor: '1.2' }];

/** Fields that may be left out, by the last part of their path. */
const OPTIONAL =
  /\/(currency|gate|exclusive|unit|from|to|start|wholeUnits|lowest|highest|threshold|baseline|target|anchor|ramp|least|greatest|rules|baselines|minimumBaseline|sigma|weight|width|limits|runLength|significance|minimumPoints|season|confidence|methods)$/;

describe('what is stored of scoring', () => {
  test.each<[string, TSchema, unknown]>([
    ['a metric', MetricDefinition, aMetric({ currency: { code: 'USD', rateDate: '2011-01-31' } })],
    ['a scorecard', ScorecardDefinition, aScorecard({ structure: { combine: 'weighted-mean', members } })],
    ['facts', Facts, facts],
    ['a card with its explanation', Card, JSON.parse(JSON.stringify(card))],
    [
      'a rule for targets',
      TargetRule,
      {
        name: 'by-tier',
        base: '1',
        anchor: '0',
        tiers: factors,
        maturities: factors,
        complexities: factors,
        ramp: { periods: 4, start: '0.5' },
        least: '0',
        greatest: '2',
        decimals: 2,
      },
    ],
    ['an equal decay', Decay, { kind: 'equal', periods: 4 }],
    ['a linear decay', Decay, { kind: 'linear', periods: 12 }],
    ['an exponential decay', Decay, { kind: 'exponential', factor: '0.8', periods: 12 }],
    ['a listed decay', Decay, { kind: 'listed', weights: ['1', '0.5'] }],
    ['a baseline that is measured', Baseline, baselines[0]],
    ['a baseline that is given', Baseline, baselines[1]],
    ['the settings of a chart', ChartSettings, { ...chart, rules: [{ rule: 'nelson-1', runLength: 1 }] }],
    ['the settings of a moving average', EwmaSettings, { ...chart, weight: '0.2', width: '3', limits: 'exact' }],
    [
      'the settings of a trend',
      TrendSettings,
      { decimals: 2, better: { direction: 'target', target: '1' }, significance: '0.05', minimumPoints: 10 },
    ],
    [
      'the settings of a comparison',
      RegressionSettings,
      { decimals: 1, better: { direction: 'higher' }, tolerance: '0', baseline: { centre: '1', sigma: '1' } },
    ],
    [
      'the settings of a forecast',
      ForecastSettings,
      {
        decimals: 1,
        horizon: 36,
        season: 12,
        confidence: '0.95',
        minimumPoints: 12,
        methods: ['naive', 'seasonal-naive', 'linear', 'holt', 'damped-holt'],
      },
    ],
  ])('%s is sound, and with any one thing wrong it is not', (_, schema, sound) => {
    const compiled = Compile(schema);
    expect(compiled.Errors(sound)).toEqual([]);
    const accepted = everyDamage(sound, (path) => OPTIONAL.test(path)).filter(([, damaged]) => compiled.Check(damaged));
    expect(accepted.map(([path]) => path)).toEqual([]);
  });
});
