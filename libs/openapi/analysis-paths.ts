import {
  changesExample,
  explainedExample,
  imaginedExample,
  movementExample,
  seriesExample,
  slicesExample,
} from './analysis-examples.js';
import { component } from './json-schema.js';
import { AFTER, AS_OF, inPath, needed, query } from './parameters.js';
import { exampleOf, freshness } from './read-model-paths.js';
import { signalParameters } from './signal-parameters.js';
import { signalsExample } from './signals-example.js';
import { COMMON_PROBLEMS, dataOf, jsonResponse, problemResponses } from './responses.js';

const CARD = inPath('id', 'The card: `<partner>.<program>.<period>`');
const MOMENT =
  'a period, for the card of that period; or a position, an instant in UTC or a date, for this card as it was known then';

const SERIES = [
  needed('partnerId', 'The partner'),
  needed('programId', 'The program'),
  needed('metricId', 'The metric'),
  query('granularity', 'The kind of period', {
    type: 'string',
    enum: ['week', 'month', 'quarter', 'year'],
    default: 'month',
  }),
];

const withFreshness = (name: string, more: object = {}): object => ({
  type: 'object',
  required: ['data', 'freshness'],
  properties: { data: component(name), ...more, freshness: component('Freshness') },
});

/** Why cards are as they are, what would move them, and how metrics went. */
export const analysisPaths: Readonly<Record<string, object>> = {
  '/v1/scorecards/{id}/explanation': {
    get: {
      operationId: 'explain-scorecard',
      tags: ['scorecards'],
      summary: 'How a card came about, enough to redo it by hand; needs the scope `read`',
      parameters: [
        CARD,
        query('metricId', 'Only inputs of this metric'),
        query('limit', 'Most inputs of a page', { type: 'integer', minimum: 1, maximum: 1000, default: 100 }),
        query('cursor', 'The `next` of the page before'),
        AS_OF,
        AFTER,
      ],
      responses: {
        '200': jsonResponse(
          'The card, what it was judged by, each step of its total, and a page of its inputs',
          withFreshness('ExplainedCard', {
            next: { type: 'string', description: 'Cursor of the next page, while there is one' },
          }),
          { data: { ...explainedExample, inputs: [exampleOf('measurements')] }, freshness },
        ),
        ...problemResponses([
          ...COMMON_PROBLEMS,
          'query-malformed',
          'not-found',
          'cursor-stale',
          'position-unknown',
          'wait-timed-out',
          'read-model-refused',
        ]),
      },
    },
  },
  '/v1/scorecards/{id}/changes': {
    get: {
      operationId: 'explain-scorecard-change',
      tags: ['scorecards'],
      summary: 'Why a card moved, in parts that add up, each with its events; needs the scope `read`',
      parameters: [
        CARD,
        query('from', `What it is compared with: ${MOMENT}. The period before unless given`),
        query('to', `What is compared: ${MOMENT}. The card as it is unless given`),
      ],
      responses: {
        '200': jsonResponse('The difference and its parts', dataOf('ChangeOfCards'), { data: changesExample }),
        ...problemResponses([...COMMON_PROBLEMS, 'query-malformed', 'not-found']),
      },
    },
  },
  '/v1/partners/{partnerId}/what-if': {
    post: {
      operationId: 'ask-what-if',
      tags: ['partners'],
      summary: 'What a card would be with imagined measurements; nothing is stored; needs the scope `read`',
      parameters: [inPath('partnerId', 'The partner')],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: component('WhatIfBody'),
            example: {
              programId: 'scms',
              periodId: 'FY2011-P04',
              measurements: [{ metricId: 'on-time-delivery', numerator: '2', denominator: '2', records: 2 }],
            },
          },
        },
      },
      responses: {
        '200': jsonResponse('The card before and after', dataOf('Imagined'), { data: imaginedExample }),
        ...problemResponses([
          ...COMMON_PROBLEMS,
          'body-malformed',
          'body-too-large',
          'media-type-unsupported',
          'partner-unknown',
          'period-unknown',
          'metric-unknown',
          'figure-mismatch',
        ]),
      },
    },
  },
  '/v1/scorecards/{id}/movement': {
    get: {
      operationId: 'get-scorecard-movement',
      tags: ['scorecards'],
      summary: 'How a card moved against the period before, and its criteria against their baselines; needs the scope `read`',
      parameters: [CARD, AFTER],
      responses: {
        '200': jsonResponse('The movement', withFreshness('Movement'), { data: movementExample, freshness }),
        ...problemResponses([...COMMON_PROBLEMS, 'not-found', 'position-unknown', 'wait-timed-out', 'read-model-refused']),
      },
    },
  },
  '/v1/scorecards/{id}/slices': {
    get: {
      operationId: 'get-scorecard-slices',
      tags: ['scorecards'],
      summary: 'The metrics of a card by the values of a dimension, recomputed from the facts; needs the scope `read`',
      parameters: [CARD, needed('dimension', 'A dimension that metrics declare, such as market'), AFTER],
      responses: {
        '200': jsonResponse('The slices', withFreshness('Slices'), { data: slicesExample, freshness }),
        ...problemResponses([
          ...COMMON_PROBLEMS,
          'query-malformed',
          'not-found',
          'position-unknown',
          'wait-timed-out',
          'read-model-refused',
        ]),
      },
    },
  },
  '/v1/trends/series': {
    get: {
      operationId: 'get-series',
      tags: ['trends'],
      summary: 'A metric of a partner, period by period, with its changes; needs the scope `read`',
      parameters: [...SERIES, AFTER],
      responses: {
        '200': jsonResponse('The series', withFreshness('Series'), { data: seriesExample, freshness }),
        ...problemResponses([...COMMON_PROBLEMS, 'query-malformed', 'position-unknown', 'wait-timed-out', 'read-model-refused']),
      },
    },
  },
  '/v1/trends/signals': {
    get: {
      operationId: 'get-signals',
      tags: ['trends'],
      summary:
        'What the series of a metric says, told from noise: its control chart with the signals, its trend, its newest value against others, and a forecast; needs the scope `read`',
      parameters: [...SERIES, ...signalParameters, AFTER],
      responses: {
        '200': jsonResponse('The signals', withFreshness('SeriesSignals'), { data: signalsExample, freshness }),
        ...problemResponses([...COMMON_PROBLEMS, 'query-malformed', 'position-unknown', 'wait-timed-out', 'read-model-refused']),
      },
    },
  },
};
