import { DECIMAL_PATTERN } from '#kernel';
import { AFTER, AS_OF, inPath, query } from './parameters.js';
import { COMMON_PROBLEMS, dataOf, jsonResponse, problemResponses } from './responses.js';

const CARD = inPath('id', 'The card: `<partner>.<program>.<period>`');
const anObject = (description: string) => ({ type: 'object', description });
const nothing = { type: 'null' };

const change = {
  from: { id: 'scms-from-rdc.scms.FY2010', total: '92.4', band: 'Exemplary' },
  to: { id: 'scms-from-rdc.scms.FY2011', total: '44.5', band: 'At risk' },
  difference: '-47.9',
  parts: [
    {
      cause: 'value',
      difference: '-47.9',
      byMetric: [{ metricId: 'on-time-delivery', difference: '-39.1' }],
      unseen: false,
      events: { count: 1, events: ['metrics-scms-from-rdc.scms.FY2011-P04@0'] },
    },
  ],
  refused: null,
  nextBand: { total: '44.5', band: 'At risk', next: { name: 'Developing', from: '50' }, changes: [] },
};

const point = {
  id: 'trinity-biotech-plc.scms.delivered-value.FY2008',
  periodId: 'FY2008',
  from: '2007-10-01',
  to: '2008-09-30',
  closed: false,
  value: '1537501.00',
  absence: null,
  records: 29,
  change: { fromPrevious: '1156351', fromYearEarlier: '1156351' },
  yearEarlierShifted: false,
};

const freshness = { position: '00000000000000000042', head: '00000000000000000042', lag: 0, unfinishedJobs: 0 };

/** What people ask about figures: how a card came about, why it moved, how a metric went, and what would be if. */
export const questionPaths: Readonly<Record<string, object>> = {
  '/v1/scorecards/{id}/explanation': {
    get: {
      operationId: 'explain-scorecard',
      tags: ['scorecards'],
      summary:
        'How a card came about: curves, weights, rounding, and pages of the measurements behind it; needs the scope `read`',
      parameters: [
        CARD,
        query('metricId', 'Measurements of this metric only'),
        query('limit', 'Most measurements of a page', { type: 'integer', minimum: 1, maximum: 1000, default: 100 }),
        query('cursor', 'The `next` of the page before'),
        AS_OF,
        AFTER,
      ],
      responses: {
        '200': jsonResponse(
          'The card, what it is judged by, its explanation, and a page of its inputs with their events',
          {
            type: 'object',
            required: ['data', 'freshness'],
            properties: {
              data: {
                type: 'object',
                required: ['card', 'grounds', 'explanation', 'inputs'],
                properties: {
                  card: anObject('The card'),
                  grounds: anObject('Revisions, goals and baselines that it is judged by'),
                  explanation: { anyOf: [anObject('Enough to redo the total by hand'), nothing] },
                  inputs: { type: 'array', items: anObject('A measurement, with its event') },
                },
              },
              next: { type: 'string', description: 'Cursor of the next page of inputs, while there is one' },
              freshness: { $ref: '#/components/schemas/Freshness' },
            },
          },
          { data: { card: {}, grounds: {}, explanation: null, inputs: [] }, freshness },
        ),
        ...problemResponses([
          ...COMMON_PROBLEMS,
          'query-malformed',
          'not-found',
          'cursor-stale',
          'position-unknown',
          'wait-timed-out',
        ]),
      },
    },
  },
  '/v1/scorecards/{id}/changes': {
    get: {
      operationId: 'explain-scorecard-change',
      tags: ['scorecards'],
      summary:
        'Why a card moved: parts that add up, each with its events, and what would reach the next band; needs the scope `read`',
      parameters: [
        CARD,
        query(
          'from',
          'An earlier period, or a position, date or instant: this card as known then; the period before unless given',
        ),
        query('to', 'A later period or moment; the card as it is unless given'),
      ],
      responses: {
        '200': jsonResponse('The change and its parts', dataOf('ScorecardChange'), {
          data: change,
        }),
        ...problemResponses([...COMMON_PROBLEMS, 'query-malformed', 'not-found']),
      },
    },
  },
  '/v1/trends/series': {
    get: {
      operationId: 'get-series',
      tags: ['trends'],
      summary: 'The history of one metric of one partner, period by period, with its changes; needs the scope `read`',
      parameters: [
        { ...query('partnerId', 'The partner'), required: true },
        { ...query('programId', 'The program'), required: true },
        { ...query('metricId', 'The metric'), required: true },
        query('granularity', 'The periods', { type: 'string', enum: ['week', 'month', 'quarter', 'year'], default: 'month' }),
        AFTER,
      ],
      responses: {
        '200': jsonResponse(
          'The points in order',
          {
            type: 'object',
            required: ['data', 'freshness'],
            properties: { data: anObject('The series'), freshness: { $ref: '#/components/schemas/Freshness' } },
          },
          {
            data: {
              partnerId: 'trinity-biotech-plc',
              programId: 'scms',
              metricId: 'delivered-value',
              granularity: 'year',
              points: [point],
            },
            freshness,
          },
        ),
        ...problemResponses([...COMMON_PROBLEMS, 'query-malformed', 'position-unknown', 'wait-timed-out']),
      },
    },
  },
  '/v1/partners/{partnerId}/what-if': {
    post: {
      operationId: 'ask-what-if',
      tags: ['partners'],
      summary:
        'What a card would be with imagined measurements, folded over the ledger; nothing is stored; needs the scope `read`',
      parameters: [inPath('partnerId', 'The partner')],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/WhatIfBody' },
            example: {
              programId: 'scms',
              periodId: 'FY2011-P04',
              measurements: [{ metricId: 'on-time-delivery', numerator: '9', denominator: '10', records: 10 }],
            },
          },
        },
      },
      responses: {
        '200': jsonResponse('The card before and after, and why it differs', dataOf('WhatIf'), {
          data: { before: null, after: null, change: null, nextBand: null },
        }),
        ...problemResponses([
          ...COMMON_PROBLEMS,
          'body-malformed',
          'partner-unknown',
          'metric-unknown',
          'period-unknown',
          'figure-mismatch',
        ]),
      },
    },
  },
};

const text = (description: string) => ({ type: 'string', description });
const decimal = (description: string) => ({ type: 'string', pattern: DECIMAL_PATTERN, description });

/** What these questions send and answer. */
export const questionSchemas = {
  ScorecardChange: anObject('Two totals, their difference, and its parts with their events'),
  WhatIf: anObject('The card before and after, why it differs, and what would reach the next band'),
  WhatIfBody: {
    type: 'object',
    additionalProperties: false,
    description: 'Which card, and what is imagined',
    required: ['programId', 'periodId', 'measurements'],
    properties: {
      programId: text('The program'),
      periodId: text('The closing period, such as FY2011-P04'),
      measurements: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        description: 'The imagined measurements',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['metricId'],
          properties: {
            metricId: text('The metric'),
            value: decimal('The value, of every metric but a ratio'),
            numerator: decimal('The numerator, of a ratio'),
            denominator: decimal('The denominator, of a ratio'),
            records: { type: 'integer', minimum: 1, description: 'How many records it stands for; 1 unless given' },
            occurredOn: { type: 'string', format: 'date', description: 'When; the last day of the period unless given' },
          },
        },
      },
    },
  },
};
