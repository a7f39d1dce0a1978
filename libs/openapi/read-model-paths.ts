import type { AnyReadModel } from '#projections';
import { jsonResponse, problemResponses } from './responses.js';

const QUERY_PROBLEMS = [
  'query-malformed',
  'not-signed-in',
  'not-allowed',
  'not-acceptable',
  'too-many-requests',
  'position-unknown',
  'internal-error',
  'wait-timed-out',
] as const;

const parameter = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'query',
  description,
  schema,
});

const OPERATORS: Readonly<Record<string, string>> = {
  string: '`[ne]`, `[gt]`, `[gte]`, `[lt]`, `[lte]`, `[in]`, `[prefix]`, `[exists]`',
  number: '`[ne]`, `[gt]`, `[gte]`, `[lt]`, `[lte]`, `[in]`, `[exists]`',
  decimal: '`[ne]`, `[gt]`, `[gte]`, `[lt]`, `[lte]`, `[in]`, `[exists]`',
  boolean: '`[ne]`, `[exists]`',
  strings: '`[has]`, `[exists]`',
};

const PAGING = [
  parameter('sort', 'Fields to sort by, between commas, `-` before one that descends'),
  parameter('fields', 'Top-level fields to return, between commas; `id` always comes'),
  parameter('limit', 'Most documents of a page', { type: 'integer', minimum: 1, maximum: 1000, default: 50 }),
  parameter('cursor', 'The `next` of the page before'),
];
const AFTER = parameter(
  'after',
  'A position: waits, bounded, until the read model holds it, such as that of a write of one’s own',
);
const AS_OF = parameter('asOf', 'What was known then: a position, an instant in UTC, or a date (its end)');

/** How fresh an answer is. */
export const freshnessSchema = {
  type: 'object',
  required: ['position', 'head', 'lag', 'unfinishedJobs'],
  properties: {
    position: { type: 'string', description: 'Position up to which the read model is folded' },
    head: { type: 'string', description: "Position of the log's last event" },
    lag: { type: 'integer', description: 'Milliseconds by which it is behind; 0 when caught up' },
    unfinishedJobs: { type: 'integer', description: 'Judgements still to be made again because rules have changed' },
  },
};

const freshness = { position: '00000000000000000042', head: '00000000000000000042', lag: 0, unfinishedJobs: 0 };
const componentOf = ({ name }: AnyReadModel): string =>
  `${name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Document`;

const listOperation = (model: AnyReadModel): object => ({
  operationId: `list-${model.name}`,
  tags: [model.name],
  summary: model.describes,
  description: 'As JSON in pages; as CSV or NDJSON, by `Accept`, the whole of what the filter lets through.',
  parameters: [
    ...Object.entries(model.fields).map(([field, kind]) =>
      parameter(field, `Filter by ${field}${OPERATORS[kind] ? `; also ${OPERATORS[kind]} behind the name` : ''}`),
    ),
    ...PAGING,
    AFTER,
  ],
  responses: {
    '200': {
      description: 'A page, or the whole list',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['data', 'freshness'],
            properties: {
              data: { type: 'array', items: { $ref: `#/components/schemas/${componentOf(model)}` } },
              next: { type: 'string', description: 'Cursor of the next page, while there is one' },
              freshness: { $ref: '#/components/schemas/Freshness' },
            },
          },
          example: { data: [model.example], freshness },
        },
        'text/csv': { schema: { type: 'string' } },
        'application/x-ndjson': { schema: { type: 'string' } },
      },
    },
    ...problemResponses([...QUERY_PROBLEMS, 'cursor-stale']),
  },
});

const detailOperation = (model: AnyReadModel): object => ({
  operationId: `get-${model.name}`,
  tags: [model.name],
  summary: `One document of ${model.name}, as it is or as it was known`,
  parameters: [{ name: 'id', in: 'path', required: true, description: 'Its id', schema: { type: 'string' } }, AS_OF, AFTER],
  responses: {
    '200': jsonResponse(
      'The document; `ETag` is the revision of its last event',
      {
        type: 'object',
        required: ['data', 'freshness'],
        properties: {
          data: { $ref: `#/components/schemas/${componentOf(model)}` },
          freshness: { $ref: '#/components/schemas/Freshness' },
        },
      },
      { data: model.example, freshness },
    ),
    ...problemResponses([...QUERY_PROBLEMS.filter((code) => code !== 'not-acceptable'), 'not-found']),
  },
});

/** A list and a detail route for each read model. */
export const readModelPaths = (models: readonly AnyReadModel[]): Readonly<Record<string, object>> =>
  Object.fromEntries(
    models.flatMap((model) => [
      [`/v1/${model.name}`, { get: listOperation(model) }],
      [`/v1/${model.name}/{id}`, { get: detailOperation(model) }],
    ]),
  );

/** The documents of the read models, as their declarations describe them. */
export const documentSchemas = (models: readonly AnyReadModel[]): Readonly<Record<string, object>> =>
  Object.fromEntries(
    models.map((model) => [
      componentOf(model),
      { description: model.describes, ...(JSON.parse(JSON.stringify(model.stored)) as object) },
    ]),
  );
