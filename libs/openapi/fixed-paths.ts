import { jsonResponse, problemResponses } from './responses.js';

const partnerId = { name: 'partnerId', in: 'path', required: true, description: 'The partner', schema: { type: 'string' } };
const readModel = { name: 'name', in: 'path', required: true, description: 'Name of the read model', schema: { type: 'string' } };
const query = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'query',
  description,
  schema,
});
const AS_OF = query('asOf', 'What was known then: a position, an instant in UTC, or a date (its end)');

const COMMON = ['not-signed-in', 'not-allowed', 'too-many-requests', 'internal-error'] as const;
const anObject = { type: 'object' };
const dataOf = (data: object = anObject) => ({ type: 'object', required: ['data'], properties: { data } });

const event = {
  id: '0d4f2a7e-1f0b-5c7d-9a62-1f5e0a1b2c3d',
  type: 'PartnerRegistered',
  stream: 'partner-orgenics-ltd',
  revision: 0,
  position: '00000000000000000002',
  data: { partnerId: 'orgenics-ltd' },
  metadata: { commandType: 'RegisterPartner', recordedAt: '2011-01-03T09:00:00.000Z' },
};
const status = { state: 'running', head: '00000000000000000042', projections: [] };

/** Routes that no command and no read model declares. */
export const fixedPaths: Readonly<Record<string, object>> = {
  '/v1/ledger': {
    get: {
      operationId: 'get-ledger',
      tags: ['ledger'],
      summary: 'Which ledger this is, and how far it has come',
      responses: {
        '200': jsonResponse('The ledger', dataOf(), {
          data: { ledgerId: '6f0f4b54-45b5-4e4e-8a5a-7b7ad3f0c9aa', head: '00000000000000000042' },
        }),
        ...problemResponses(COMMON),
      },
    },
  },
  '/v1/partners/{partnerId}/history': {
    get: {
      operationId: 'get-partner-history',
      tags: ['history'],
      summary: 'Every event of a partner, in the order of the log, as it was stored; needs the scope `audit`',
      parameters: [
        partnerId,
        AS_OF,
        query('direction', 'forward, from the first event, or backward', { type: 'string', enum: ['forward', 'backward'] }),
        query('after', 'Position where the page before ended'),
        query('limit', 'Most events of a page', { type: 'integer', minimum: 1, maximum: 1000, default: 100 }),
      ],
      responses: {
        '200': {
          description: 'A page as JSON, or the whole history as NDJSON, by `Accept`',
          content: {
            'application/json': { schema: dataOf({ type: 'array', items: anObject }), example: { data: [event] } },
            'application/x-ndjson': { schema: { type: 'string' } },
          },
        },
        ...problemResponses([...COMMON, 'query-malformed', 'partner-unknown', 'not-acceptable']),
      },
    },
  },
  '/v1/partners/{partnerId}/state': {
    get: {
      operationId: 'get-partner-state',
      tags: ['history'],
      summary: 'A partner’s state as decisions saw it, now or then; needs the scope `audit`',
      parameters: [partnerId, AS_OF],
      responses: {
        '200': jsonResponse('The folded slices of the partner and of each of its periods', dataOf(), {
          data: { partnerId: 'orgenics-ltd', revision: 7, position: '00000000000000000042', slices: {}, periods: {} },
        }),
        ...problemResponses([...COMMON, 'query-malformed', 'partner-unknown', 'not-found']),
      },
    },
  },
  '/v1/projections': {
    get: {
      operationId: 'get-projections',
      tags: ['operations'],
      summary: 'How the read models stand; needs the scope `admin`',
      responses: {
        '200': jsonResponse('The runner and each projection', dataOf(), { data: status }),
        ...problemResponses(COMMON),
      },
    },
  },
  ...Object.fromEntries(
    [
      ['rebuild', 'Fills a read model anew beside the one in sight, checks it, and shows it'],
      ['switch-back', 'Shows the collection again that was shown before the last rebuild'],
      ['unpark', 'Lets a parked document or subject go on'],
    ].map(([action, summary]) => [
      `/v1/projections/{name}/${action}`,
      {
        post: {
          operationId: `${action}-projection`,
          tags: ['operations'],
          summary: `${summary}; needs the scope \`admin\``,
          parameters: [readModel],
          ...(action === 'unpark' && {
            requestBody: {
              required: true,
              content: {
                'application/json': {
                  schema: { $ref: '#/components/schemas/UnparkBody' },
                  example: { key: 'orgenics-ltd.scms.FY2011-P04' },
                },
              },
            },
          }),
          responses: {
            '200': jsonResponse('Done', dataOf(), { data: status }),
            ...problemResponses([...COMMON, 'not-found', 'projection-refused', 'store-unavailable']),
          },
        },
      },
    ]),
  ),
  '/v1/openapi.json': {
    get: {
      operationId: 'get-openapi',
      tags: ['operations'],
      summary: 'This description',
      responses: { '200': jsonResponse('OpenAPI 3.1', anObject, { openapi: '3.1.0' }), ...problemResponses(COMMON) },
    },
  },
  '/health/live': {
    get: {
      operationId: 'get-liveness',
      tags: ['operations'],
      summary: 'Whether the process answers at all; open to everyone',
      security: [],
      responses: { '200': jsonResponse('It does', anObject, { status: 'live' }), ...problemResponses(['too-many-requests']) },
    },
  },
  '/health/ready': {
    get: {
      operationId: 'get-readiness',
      tags: ['operations'],
      summary: 'Whether everything can serve, with each part’s details',
      responses: {
        '200': jsonResponse('Everything can serve', anObject, { status: 'ready', checks: { projections: { ready: true } } }),
        '503': jsonResponse('Something cannot', anObject, { status: 'not ready', checks: { projections: { ready: false } } }),
        ...problemResponses(COMMON),
      },
    },
  },
  '/metrics': {
    get: {
      operationId: 'get-metrics',
      tags: ['operations'],
      summary: 'Measurements for Prometheus; needs the scope `admin`',
      responses: {
        '200': { description: 'Prometheus text format', content: { 'text/plain': { schema: { type: 'string' } } } },
        ...problemResponses(COMMON),
      },
    },
  },
};
