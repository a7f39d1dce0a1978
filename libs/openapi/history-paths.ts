import { AS_OF, inPath, query } from './parameters.js';
import { dataOf, jsonResponse, problemResponses, COMMON_PROBLEMS } from './responses.js';

const PARTNER = inPath('partnerId', 'The partner');

const event = {
  id: '0d4f2a7e-1f0b-5c7d-9a62-1f5e0a1b2c3d',
  type: 'PartnerEnrolled',
  stream: 'partner-orgenics-ltd',
  revision: 1,
  position: '00000000000000000009',
  data: { partnerId: 'orgenics-ltd', programId: 'scms', from: '2005-10-01' },
  metadata: {
    commandId: '5d1f7d0e-5b58-5f3e-9d0a-0c5b6a3f1b11',
    commandType: 'EnrolPartner',
    bodyHash: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
    actor: { id: 'operator', kind: 'user', side: 'vendor' },
    recordedAt: '2011-01-03T09:00:00.000Z',
    effectiveAt: '2011-01-03T09:00:00.000Z',
    read: { 'program-scms': 6 },
    schemaVersion: 1,
    $correlationId: 'f0a1b2c3',
    $causationId: '5d1f7d0e-5b58-5f3e-9d0a-0c5b6a3f1b11',
  },
};

const state = { partnerId: 'orgenics-ltd', revision: 7, position: '00000000000000000042', slices: {}, periods: {} };

/** What happened to a partner, and what was known of it when. */
export const historyPaths: Readonly<Record<string, object>> = {
  '/v1/partners/{partnerId}/history': {
    get: {
      operationId: 'get-partner-history',
      tags: ['history'],
      summary: 'Every event of a partner, in the order of the log, as it was stored; needs the scope `audit`',
      parameters: [
        PARTNER,
        AS_OF,
        query('direction', 'forward, from the first event, or backward', {
          type: 'string',
          enum: ['forward', 'backward'],
          default: 'forward',
        }),
        query('after', 'Position where the page before ended'),
        query('limit', 'Most events of a page', { type: 'integer', minimum: 1, maximum: 1000, default: 100 }),
      ],
      responses: {
        '200': {
          description: 'A page as JSON, or the whole history as NDJSON, by `Accept`',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['data'],
                properties: {
                  data: { type: 'array', items: { $ref: '#/components/schemas/Event' } },
                  next: { type: 'string', description: 'Where the next page goes on, while there is one: its `after`' },
                },
              },
              example: { data: [event], next: event.position },
            },
            'application/x-ndjson': { schema: { type: 'string' }, example: `${JSON.stringify(event)}\n` },
          },
        },
        ...problemResponses([...COMMON_PROBLEMS, 'query-malformed', 'partner-unknown', 'not-acceptable']),
      },
    },
  },
  '/v1/partners/{partnerId}/state': {
    get: {
      operationId: 'get-partner-state',
      tags: ['history'],
      summary: 'A partner’s state as decisions saw it, now or then; needs the scope `audit`',
      parameters: [PARTNER, AS_OF],
      responses: {
        '200': jsonResponse('The folded slices of the partner and of each of its periods', dataOf('PartnerState'), {
          data: state,
        }),
        ...problemResponses([...COMMON_PROBLEMS, 'query-malformed', 'partner-unknown', 'not-found']),
      },
    },
  },
};
