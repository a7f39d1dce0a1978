import { inPath } from './parameters.js';
import { COMMON_PROBLEMS, dataOf, jsonResponse, problemResponses } from './responses.js';

const READ_MODEL = inPath('name', 'Name of the read model');
const HEAD = '00000000000000000042';
const COLLECTION = 'scorecards-v1';

const status = {
  state: 'running',
  head: HEAD,
  projections: [
    {
      readModel: 'scorecards',
      version: 1,
      collection: COLLECTION,
      partition: 0,
      as: 'live',
      position: HEAD,
      isCaughtUp: true,
      lag: 0,
      jobs: 0,
      parked: [],
    },
  ],
  refused: [],
};
const rebuilt = {
  readModel: 'scorecards',
  collection: `${COLLECTION}-r2`,
  verified: { collection: `${COLLECTION}-r2`, folded: 120, stored: 120, differences: [] },
};
const readiness = (ready: boolean) => ({ status: ready ? 'ready' : 'not ready', checks: { projections: { ready, ...status } } });

interface Looking {
  readonly action: string;
  readonly summary: string;
  readonly answer: object;
  readonly body?: object;
  readonly problems: Parameters<typeof problemResponses>[0];
}

/** A route that looks after one read model. */
const lookingAfter = ({ action, summary, answer, body, problems }: Looking) => [
  `/v1/projections/{name}/${action}`,
  {
    post: {
      operationId: `${action}-projection`,
      tags: ['operations'],
      summary: `${summary}; needs the scope \`admin\``,
      parameters: [READ_MODEL],
      ...(body && { requestBody: { required: true, content: { 'application/json': body } } }),
      responses: { '200': answer, ...problemResponses([...COMMON_PROBLEMS, 'not-found', ...problems]) },
    },
  },
];

const statusAnswer = (description: string) => jsonResponse(description, dataOf('RunnerStatus'), { data: status });

/** Running the ledger. */
export const operationPaths: Readonly<Record<string, object>> = {
  '/v1/ledger': {
    get: {
      operationId: 'get-ledger',
      tags: ['ledger'],
      summary: 'Which ledger this is, and how far it has come; needs the scope `read`',
      responses: {
        '200': jsonResponse('The ledger', dataOf('Ledger'), {
          data: { ledgerId: '6f0f4b54-45b5-4e4e-8a5a-7b7ad3f0c9aa', head: HEAD },
        }),
        ...problemResponses(COMMON_PROBLEMS),
      },
    },
  },
  '/v1/projections': {
    get: {
      operationId: 'get-projections',
      tags: ['operations'],
      summary: 'How the read models stand; needs the scope `admin`',
      responses: { '200': statusAnswer('The runner and each projection'), ...problemResponses(COMMON_PROBLEMS) },
    },
  },
  ...Object.fromEntries(
    [
      {
        action: 'rebuild',
        summary: 'Fills a read model anew beside the one in sight, checks it, and shows it',
        answer: jsonResponse('It is shown', dataOf('Rebuilt'), { data: rebuilt }),
        problems: ['projection-refused'] as const,
      },
      {
        action: 'switch-back',
        summary: 'Shows the collection again that was shown before the last rebuild',
        answer: statusAnswer('It is shown again'),
        problems: ['projection-refused'] as const,
      },
      {
        action: 'unpark',
        summary: 'Lets a parked document or subject go on',
        answer: statusAnswer('It goes on'),
        body: { schema: { $ref: '#/components/schemas/UnparkBody' }, example: { key: 'orgenics-ltd.scms.FY2011-P04' } },
        problems: ['body-malformed', 'body-too-large', 'media-type-unsupported'] as const,
      },
    ].map(lookingAfter),
  ),
  '/v1/openapi.json': {
    get: {
      operationId: 'get-openapi',
      tags: ['operations'],
      summary: 'This description; needs the scope `read`',
      responses: {
        '200': jsonResponse('OpenAPI 3.1', { type: 'object' }, { openapi: '3.1.0' }),
        ...problemResponses(COMMON_PROBLEMS),
      },
    },
  },
  '/health/live': {
    get: {
      operationId: 'get-liveness',
      tags: ['operations'],
      summary: 'Whether the process answers at all; open to everyone',
      security: [],
      responses: {
        '200': jsonResponse(
          'It does',
          { type: 'object', required: ['status'], properties: { status: { type: 'string', const: 'live' } } },
          { status: 'live' },
        ),
        ...problemResponses(['too-many-requests']),
      },
    },
  },
  '/health/ready': {
    get: {
      operationId: 'get-readiness',
      tags: ['operations'],
      summary: 'Whether everything can serve, with each part’s details; needs the scope `read`',
      responses: {
        '200': jsonResponse('Everything can serve', { $ref: '#/components/schemas/Readiness' }, readiness(true)),
        ...problemResponses(COMMON_PROBLEMS),
        '503': jsonResponse('Something cannot', { $ref: '#/components/schemas/Readiness' }, readiness(false)),
      },
    },
  },
  '/metrics': {
    get: {
      operationId: 'get-metrics',
      tags: ['operations'],
      summary: 'Measurements for Prometheus; needs the scope `admin`',
      responses: {
        '200': {
          description: 'Prometheus text format',
          content: {
            'text/plain': {
              schema: { type: 'string' },
              example: 'ledger_projection_lag_milliseconds{collection="scorecards-v1",as="live"} 0\n',
            },
          },
        },
        ...problemResponses(COMMON_PROBLEMS),
      },
    },
  },
};
