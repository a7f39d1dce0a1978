import { problems, type ProblemCode } from '#contracts';

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** The problem responses of a route: one for each status that these codes have, naming the codes. */
export const problemResponses = (codes: readonly ProblemCode[]): Readonly<Record<string, object>> =>
  Object.fromEntries(
    [...Map.groupBy(codes, (code) => problems[code].status)]
      .toSorted(([left], [right]) => left - right)
      .map(([status, ofStatus]) => [
        String(status),
        { description: ofStatus.map((code) => `\`${code}\`: ${problems[code].title}`).join('. '), content: problemContent },
      ]),
  );

/** A JSON response with an example. */
export const jsonResponse = (description: string, schema: object, example: unknown, headers?: object): object => ({
  description,
  ...(headers && { headers }),
  content: { 'application/json': { schema, example } },
});

/** A response's schema where all of it stands under `data`. */
export const dataOf = (component: string): object => ({
  type: 'object',
  required: ['data'],
  properties: { data: { $ref: `#/components/schemas/${component}` } },
});

/** Problems that any route may answer that asks for credentials. */
export const COMMON_PROBLEMS = [
  'not-signed-in',
  'not-allowed',
  'too-many-requests',
  'internal-error',
  'store-unavailable',
] as const;

const text = (description: string, schema: object = { type: 'string' }) => ({ description, schema });

/** Headers of answers that name a revision. */
export const revisionHeaders = {
  ETag: text('Revision of the entity\'s last event, such as "12": what `If-Match` is held against'),
  'Idempotency-Key': text('The key of this command: the given one, or a new one'),
  'Idempotency-Replayed': text('`true` where the command had been accepted before: this is the first answer again'),
  'X-Correlation-Id': text('The correlation id of the request, also in every event of the command'),
};

/** Components that every operation refers to. */
export const sharedSchemas = {
  Problem: {
    type: 'object',
    description: 'What went wrong (RFC 9457); each `code` has a page under docs/problems',
    examples: [
      {
        type: 'urn:partner-ledger:problem:body-malformed',
        title: problems['body-malformed'].title,
        status: problems['body-malformed'].status,
        code: 'body-malformed',
        detail: 'the body of RecordMetric expects other fields: see faults',
        instance: 'urn:correlation:f0a1b2c3',
        faults: [{ path: 'occurredAt', code: 'field-invalid', message: 'expected a date that exists, as YYYY-MM-DD' }],
      },
    ],
    required: ['type', 'title', 'status', 'code', 'detail'],
    properties: {
      type: { type: 'string', description: 'URN of the kind of problem' },
      title: { type: 'string', description: 'The kind of problem in a few words' },
      status: { type: 'integer', description: 'HTTP status' },
      code: { type: 'string', description: 'Stable code', enum: Object.keys(problems).toSorted() },
      detail: { type: 'string', description: 'What was expected in this case' },
      instance: { type: 'string', description: 'URN with the correlation id' },
      path: { type: 'string', description: 'Field at fault' },
      faults: {
        type: 'array',
        description: 'Every fault of a malformed input',
        items: {
          type: 'object',
          required: ['path', 'code', 'message'],
          properties: {
            path: { type: 'string', description: 'Where, by dotted path' },
            code: { type: 'string', description: 'What kind of fault' },
            message: { type: 'string', description: 'What was expected' },
          },
        },
      },
    },
  },
  CommandAnswer: {
    type: 'object',
    description: 'An accepted command: what it appended, durably',
    required: ['commandId', 'stream', 'revision', 'position', 'eventIds'],
    properties: {
      commandId: { type: 'string', format: 'uuid', description: 'Id under which the command stands in the log' },
      stream: { type: 'string', description: 'The stream it appended to' },
      revision: { type: 'integer', description: 'Revision of its last event' },
      position: { type: 'string', description: 'Position in the log; `?after=` waits for it' },
      eventIds: {
        type: 'array',
        items: { type: 'string', format: 'uuid' },
        description: 'Ids of its events; none where it changed nothing',
      },
    },
  },
};
