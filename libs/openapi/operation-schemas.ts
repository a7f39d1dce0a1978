import { EventMetadata } from '#kernel';
import type { Schemas } from './components.js';
import { listOf, object, text, whole } from './json-schema.js';

/** What routes answer that no command and no read model declares. */
export const operationSchemas: Schemas = {
  Event: object('An event as the log holds it', {
    id: { type: 'string', format: 'uuid', description: 'Its id: UUIDv5 of the command and its place among the events of it' },
    type: text('What happened, in the past tense: see the event catalogue'),
    stream: text('The stream that it belongs to'),
    revision: whole('Its place in the stream: 0, 1, 2, … without gaps'),
    position: text('Its place in the log: twenty digits, compared as text'),
    data: { type: 'object', description: 'The fact, by the schema of its type and `schemaVersion`' },
    metadata: { ...(JSON.parse(JSON.stringify(EventMetadata)) as object), description: 'How it came to be' },
  }),
  Ledger: object('A ledger', {
    ledgerId: { type: 'string', format: 'uuid', description: 'Id of the ledger, from the first event of its log' },
    head: text("Position of the log's last event"),
  }),
  PartnerState: object('The state of a partner as decisions saw it', {
    partnerId: text('The partner'),
    revision: whole('Revision of the last event of its stream that was known'),
    position: text('Position of the last event that was known'),
    slices: { type: 'object', description: "The folded slices of the partner's stream, by name" },
    periods: { type: 'object', description: 'Those of each of its periods, by `<program>.<period>`' },
  }),
  RecordedTwice: object('A record of a source that counts in several periods of a partner', {
    partnerId: text('The partner'),
    programId: text('The program'),
    identity: text('What tells the record from others: the `identity` of its measurements'),
    periodIds: { type: 'array', items: { type: 'string' }, description: 'The periods in which it counts' },
  }),
  RunnerStatus: object(
    'How the read models stand',
    {
      state: {
        type: 'string',
        enum: ['starting', 'running', 'waiting', 'stopped', 'failed'],
        description: 'waiting: a store is away, and the work goes on when it is back; failed: it cannot go on by itself',
      },
      error: text('Why it waits or failed'),
      head: text("Position of the log's last event"),
      projections: listOf('ProjectionStatus', 'Each partition of each collection'),
      refused: listOf(
        'RefusedReadModel',
        'Read models in sight that do not belong to the log: each stands still until it is rebuilt',
      ),
    },
    ['error'],
  ),
  ProjectionStatus: object(
    'How one partition of a collection stands',
    {
      readModel: text('The read model'),
      version: whole('Its version'),
      collection: text('The collection: a read model has another beside it while it is rebuilt'),
      partition: whole('Which partition, from 0'),
      as: { type: 'string', enum: ['live', 'building'], description: 'live: in sight; building: filled beside the one in sight' },
      position: text('Position up to which everything is committed; left out before the first commit'),
      isCaughtUp: { type: 'boolean', description: 'Whether it holds everything that the log holds' },
      lag: whole('Milliseconds since the last event folded was recorded; 0 when caught up'),
      jobs: whole('Judgements still to be made again because rules have changed'),
      parked: listOf('ParkedKey', 'What stands still'),
    },
    ['position', 'lag'],
  ),
  RefusedReadModel: object('A read model that was filled from what the log does not hold', {
    readModel: text('The read model'),
    why: {
      type: 'string',
      enum: ['beyond-the-head', 'other-history'],
      description:
        'beyond-the-head: it was filled further than the log goes; other-history: the log holds something else where it was filled up to',
    },
    error: text('What was found'),
  }),
  ParkedKey: object('A document, or everything of a subject, that stands still', {
    id: text('`<collection>/<key>`'),
    collection: text('The collection'),
    partition: whole('Which partition'),
    key: text('Id of the document, or `partner:<id>`: what unparking asks for'),
    event: text('The event that could not be folded, as `stream@revision`; `judging` where rules could not be applied'),
    position: text('Position of that event'),
    error: text('What went wrong'),
    skipped: whole('How many later events have been passed by'),
  }),
  Rebuilt: object('A read model that was rebuilt, and is now shown', {
    readModel: text('The read model'),
    collection: text('The collection that is shown'),
    verified: object('What checking a sample of it against the log gave', {
      collection: text('The collection'),
      folded: whole('Documents of the sample that the log makes'),
      stored: whole('Documents of the sample that the collection holds'),
      differences: { type: 'array', items: { type: 'object' }, description: 'Where the two differ: parked documents at most' },
    }),
  }),
  UnparkBody: {
    type: 'object',
    description: 'What is to go on',
    additionalProperties: false,
    required: ['key'],
    properties: { key: { ...text('Id of the document, or `partner:<id>`'), minLength: 1, maxLength: 400 } },
  },
  Readiness: object('Whether everything can serve', {
    status: { type: 'string', enum: ['ready', 'not ready'], description: 'Whether all checks are ready' },
    checks: {
      type: 'object',
      description: 'Each part by name, with what an operator wants to know',
      additionalProperties: {
        type: 'object',
        required: ['ready'],
        properties: { ready: { type: 'boolean', description: 'Whether this part can serve' } },
        additionalProperties: true,
      },
    },
  }),
};
