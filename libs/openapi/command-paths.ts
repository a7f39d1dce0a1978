import { routeOf } from '#catalogue';
import type { BatchDeclaration, Capability, Command } from '#kernel';
import { jsonResponse, problemResponses, revisionHeaders } from './responses.js';

const header = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'header',
  description,
  schema,
});

const COMMAND_HEADERS = [
  header('Idempotency-Key', 'Makes a retry harmless: the same key and body are answered the same again', {
    type: 'string',
    maxLength: 200,
  }),
  header('If-Match', 'The ETag that the entity must have'),
  header('X-Correlation-Id', 'The business transaction that it belongs to'),
  header('traceparent', 'W3C trace context'),
];

const COMMAND_PROBLEMS = [
  'body-malformed',
  'not-signed-in',
  'not-allowed',
  'partner-unknown',
  'command-in-flight',
  'race-lost',
  'revision-stale',
  'body-too-large',
  'media-type-unsupported',
  'too-many-requests',
  'internal-error',
  'store-unavailable',
] as const;

const ID = '5d1f7d0e-5b58-5f3e-9d0a-0c5b6a3f1b11';
const POSITION = '00000000000000000042';
const STREAM = 'partner-orgenics-ltd';

const answerExample = { commandId: ID, stream: STREAM, revision: 12, position: POSITION, eventIds: [ID] };

const refusalResponse = {
  description:
    'A rule of the domain refuses the command, and the code says which; or `idempotency-key-reused`: the key belongs to another body',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const commandOperation = (capability: Capability, { name, describes, body, example, allowed }: Command): object => ({
  operationId: name,
  tags: [`${capability.name} (commands)`],
  summary: describes,
  description: `Needs the scope \`${allowed.scope}\`. May be issued by: ${allowed.sides.join(', ')}.`,
  parameters: COMMAND_HEADERS,
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${body.name}` }, example } },
  },
  responses: {
    '201': jsonResponse('Accepted, and durable', { $ref: '#/components/schemas/CommandAnswer' }, answerExample, revisionHeaders),
    ...problemResponses(COMMAND_PROBLEMS),
    '422': refusalResponse,
  },
});

const ANONYMOUS_PROBLEMS = COMMAND_PROBLEMS.filter(
  (code) => !['not-signed-in', 'not-allowed', 'command-in-flight', 'revision-stale'].includes(code),
);

const anonymousOperation = (capability: Capability, { name, describes, body, example }: Command): object => ({
  operationId: name,
  tags: [`${capability.name} (commands)`],
  summary: describes,
  description:
    'Anonymous: send neither credentials nor ids, for the body itself proves that it may be sent. Nothing of the request is kept but the body and the day.',
  security: [],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${body.name}` }, example } },
  },
  responses: {
    '201': jsonResponse(
      'It is in, and durable',
      {
        type: 'object',
        required: ['accepted'],
        properties: { accepted: { type: 'boolean', const: true, description: 'It is in, and durable' } },
      },
      { accepted: true },
    ),
    ...problemResponses(ANONYMOUS_PROBLEMS),
    '422': refusalResponse,
  },
});

const itemSchema = {
  type: 'object',
  required: ['index', 'status'],
  properties: {
    index: { type: 'integer', description: 'Which item, from 0' },
    status: { type: 'string', enum: ['accepted', 'unchanged', 'replayed', 'refused'], description: 'What became of it' },
    code: { type: 'string', description: 'Problem code of a refused item' },
    detail: { type: 'string', description: 'What was expected of a refused item' },
    path: { type: 'string', description: 'Field of a refused item that is at fault' },
    faults: { type: 'array', items: { type: 'object' }, description: 'Every fault of a refused item' },
    commandId: {
      type: 'string',
      format: 'uuid',
      description: 'Id under which the command of an accepted item stands in the log',
    },
    stream: { type: 'string', description: 'The stream that an accepted item appended to' },
    revision: { type: 'integer', description: 'Revision of the last event of an accepted item' },
    position: { type: 'string', description: 'Position of that event' },
    eventIds: { type: 'array', items: { type: 'string', format: 'uuid' }, description: 'Ids of the events of an accepted item' },
  },
};
const streamSchema = {
  type: 'object',
  required: ['stream', 'revision', 'position', 'events'],
  properties: {
    stream: { type: 'string', description: 'A stream that the batch touched' },
    revision: { type: 'integer', description: 'Newest revision that the batch has there' },
    position: { type: 'string', description: 'Position of that event' },
    events: { type: 'integer', description: 'How many events this request appended there' },
  },
};

const batchOperation = (capability: Capability, { name, describes, of, limit }: BatchDeclaration): object => ({
  operationId: name,
  tags: [`${capability.name} (commands)`],
  summary: describes,
  description: `Up to ${limit} bodies of \`${of.name}\`: those of one stream are appended together, never half. Needs the scope \`${of.allowed.scope}\`.`,
  parameters: COMMAND_HEADERS.filter(({ name: header }) => header !== 'If-Match'),
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['items'],
          additionalProperties: false,
          properties: {
            items: { type: 'array', minItems: 1, maxItems: limit, items: { $ref: `#/components/schemas/${of.body.name}` } },
          },
        },
        example: { items: [of.example] },
      },
    },
  },
  responses: {
    '200': jsonResponse(
      'An answer for each item and each stream',
      {
        type: 'object',
        required: ['items', 'streams'],
        properties: { items: { type: 'array', items: itemSchema }, streams: { type: 'array', items: streamSchema } },
      },
      {
        items: [{ index: 0, status: 'accepted', ...answerExample }],
        streams: [{ stream: STREAM, revision: 12, position: POSITION, events: 1 }],
      },
    ),
    ...problemResponses(COMMAND_PROBLEMS.filter((code) => code !== 'revision-stale')),
  },
});

/** One POST route for each command and batch that may come from outside. */
export const commandPaths = (capabilities: readonly Capability[]): Readonly<Record<string, object>> =>
  Object.fromEntries(
    capabilities.flatMap((capability) => [
      ...capability.commands
        .filter(({ allowed }) => allowed.sides.length > 0)
        .map((command) => [
          `/v1/commands/${routeOf(command.name)}`,
          { post: (command.anonymous ? anonymousOperation : commandOperation)(capability, command) },
        ]),
      ...(capability.batches ?? []).map((batch) => [
        `/v1/commands/${routeOf(batch.name)}`,
        { post: batchOperation(capability, batch) },
      ]),
    ]),
  );
