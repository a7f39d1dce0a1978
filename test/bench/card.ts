import {
  addRecord,
  emptyFacts,
  score,
  type Criterion,
  type Curve,
  type Facts,
  type MetricDefinition,
  type ScorecardDefinition,
} from '#scoring';
import { figureOf, rateBeside, type Row } from './figure.js';
import { cardInDoubles } from './reference/card.js';

const CRITERIA = 12;
const RUNS = 5;
const CARDS = 2_000;

const CURVES: readonly Curve[] = [
  { kind: 'linear', baseline: '0.5', target: '0.95' },
  { kind: 'points-per-unit', points: '100', cap: '100' },
  {
    kind: 'steps',
    steps: [
      { from: '0', score: '0' },
      { from: '0.7', score: '60' },
      { from: '0.9', score: '100' },
    ],
  },
];

const numbered = <Item>(make: (n: number) => Item): Item[] => Array.from({ length: CRITERIA }, (_, n) => make(n));

const metrics = new Map(
  numbered((n): [string, MetricDefinition] => [
    `metric-${n}`,
    {
      metricId: `metric-${n}`,
      name: `Metric ${n}`,
      description: 'Lines delivered on time, over all lines',
      unit: 'lines',
      direction: 'higher',
      aggregation: 'ratio',
      precision: 4,
      kind: 'lagging',
      owner: 'head-of-supply',
      cadence: 'monthly',
      suppliedBy: 'vendor',
      dimensions: [],
    },
  ]),
);

const members = numbered((n): Criterion => {
  const curve = CURVES[n % CURVES.length];
  if (!curve) throw new Error('expected a curve');
  return {
    kind: 'criterion',
    criterionId: `criterion-${n}`,
    metricId: `metric-${n}`,
    weight: String(n + 1),
    curve,
    missing: { kind: 'exclude' },
    minimumSample: 5,
  };
});

/** The last criterion has no data, so that the weights of the others are normalised. */
const facts = new Map(
  numbered((n): [string, Facts] => {
    const at = '2011-01-20';
    const record = { status: 'ratio', numerator: String(780 + n), denominator: '997', weight: 997, recordId: '1', at } as const;
    return [`metric-${n}`, n === CRITERIA - 1 ? emptyFacts() : addRecord(emptyFacts(), record)];
  }),
);

const definition: ScorecardDefinition = {
  scorecardId: 'vendor-delivery',
  name: 'Delivery by vendors',
  partnerTypes: [],
  structure: { combine: 'weighted-mean', members },
  bands: [
    { name: 'At risk', from: '0', to: '50' },
    { name: 'Reliable', from: '50', to: '80' },
    { name: 'Exemplary', from: '80', to: '100' },
  ],
  minimumCoverage: '0.5',
  precision: 1,
};

const cardsPerSecond = (make: () => { readonly total: unknown }): number => {
  const start = performance.now();
  for (let n = 0; n < CARDS; n += 1) if (make().total === null) throw new Error('expected a card that is not withheld');
  return (CARDS * 1_000) / (performance.now() - start);
};

/** Scorecards a second of a card of 12 criteria with its explanation, beside the same arithmetic in doubles. */
export const run = (): readonly Row[] => {
  const ours: number[] = [];
  const doubles: number[] = [];
  const card = () => score(definition, metrics, facts);
  const inDoubles = () => cardInDoubles(definition, facts);
  for (const make of [card, inDoubles]) cardsPerSecond(make);
  for (let turn = 0; turn < RUNS; turn += 1) {
    ours.push(cardsPerSecond(card));
    doubles.push(cardsPerSecond(inDoubles));
  }
  return [rateBeside('a card of 12 criteria, explained', figureOf(ours, 'cards/s'), figureOf(doubles, 'cards/s'))];
};
