import {
  addRecord,
  cardOf,
  emptyFacts,
  explainChange,
  lookupIn,
  reachNextBand,
  type CardInputs,
  type MetricDefinition,
  type ScorecardDefinition,
} from '#scoring';
import { exampleOf } from './read-model-paths.js';

const METRIC = 'on-time-delivery';

const metric: MetricDefinition = {
  metricId: METRIC,
  name: 'On-time delivery',
  description: 'Lines delivered on or before the scheduled date, over all lines',
  unit: 'lines',
  direction: 'higher',
  aggregation: 'ratio',
  precision: 4,
  kind: 'lagging',
  owner: 'head-of-supply',
  cadence: 'monthly',
  suppliedBy: 'vendor',
  dimensions: [],
};

const definition: ScorecardDefinition = {
  scorecardId: 'deliveries',
  name: 'Deliveries',
  partnerTypes: ['manufacturer'],
  structure: {
    combine: 'weighted-mean',
    members: [
      {
        kind: 'criterion',
        criterionId: 'on-time',
        metricId: METRIC,
        weight: '1',
        curve: { kind: 'linear', baseline: '0.5' },
        target: '1',
        missing: { kind: 'exclude' },
        minimumSample: 1,
      },
    ],
  },
  bands: [
    { name: 'Weak', from: '0', to: '80' },
    { name: 'Strong', from: '80', to: '100' },
  ],
  minimumCoverage: '0.5',
  precision: 1,
};

const inputs = (numerator: string, denominator: string): CardInputs => ({
  definition,
  metrics: lookupIn({ [METRIC]: metric }),
  facts: lookupIn({
    [METRIC]: addRecord(emptyFacts(), {
      status: 'ratio',
      numerator,
      denominator,
      weight: Number(denominator),
      at: '2011-01-20',
      recordId: 'scms-deliveries/86823',
    }),
  }),
  context: {},
});

const { position: _, ...card } = exampleOf('scorecards');
const before = inputs('3', '4');
const now = inputs('7', '8');
const imagined = inputs('9', '10');
const change = explainChange({ from: before, to: now });

/** A card and how it came about. */
export const explainedExample = {
  card,
  grounds: {
    programRevision: 6,
    partnerRevision: 1,
    tier: null,
    enrolled: true,
    suspended: false,
    goals: {},
    baselines: {},
    earlier: {},
  },
  explanation: cardOf(now).explanation,
};

/** Why a card moved. */
export const changesExample = {
  ...change,
  from: { id: 'orgenics-ltd.scms.FY2011-P03', total: change.from, band: cardOf(before).band },
  to: { id: 'orgenics-ltd.scms.FY2011-P04', total: change.to, band: cardOf(now).band },
  parts: change.parts.map((part) => ({
    ...part,
    events: part.cause === 'value' ? { count: 1, events: ['metrics-orgenics-ltd.scms.FY2011-P04@0'] } : { count: 0, events: [] },
  })),
  nextBand: reachNextBand(now),
};

/** A card as it would be. */
export const imaginedExample = {
  before: card,
  after: card,
  change: explainChange({ from: now, to: imagined }),
  nextBand: reachNextBand(imagined),
};

/** The history of a metric. */
export const seriesExample = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  metricId: METRIC,
  granularity: 'month',
  points: [
    {
      id: `orgenics-ltd.scms.${METRIC}.FY2011-P04`,
      periodId: 'FY2011-P04',
      from: '2011-01-01',
      to: '2011-01-31',
      closed: false,
      value: '0.8750',
      absence: null,
      records: 8,
      change: { fromPrevious: '0.125', fromYearEarlier: null },
      yearEarlierShifted: false,
    },
  ],
};

/** How a card moved. */
export const movementExample = {
  previousId: 'scms-from-rdc.scms.FY2010',
  total: '-47.9',
  band: { previous: 'Exemplary', now: 'At risk' },
  criteria: [{ criterionId: 'on-time-delivery', fromPrevious: '-0.3533', fromBaseline: null }],
};

/** The metrics of a card by market. */
export const slicesExample = {
  dimension: 'market',
  slices: [
    {
      metricId: 'on-time-delivery',
      value: 'nigeria',
      facts: { ...emptyFacts(), entries: 8, records: 8, numerator: '7', denominator: '8' },
      actual: '0.8750',
      absence: null,
    },
  ],
};
