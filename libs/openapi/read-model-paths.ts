import { derivedOf, readModels, scopeOf, type AnyReadModel } from '#projections';
import type { FieldKind } from '#read-store';
import { operatorsOf } from '#read-store/adapter';
import { AFTER, AS_OF, inPath, query } from './parameters.js';
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
  'read-model-refused',
] as const;

const operatorsBehind = (kind: FieldKind): string =>
  operatorsOf(kind)
    .filter((operator) => operator !== 'eq')
    .map((operator) => `\`[${operator}]\``)
    .join(', ');

const PAGING = [
  query('sort', 'Fields to sort by, between commas, `-` before one that descends'),
  query('fields', 'Top-level fields to return, between commas; `id` always comes'),
  query('limit', 'Most documents of a page', { type: 'integer', minimum: 1, maximum: 1000, default: 50 }),
  query('cursor', 'The `next` of the page before'),
];
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

const POSITION = '00000000000000000042';
/** How fresh an answer is, for examples. */
export const freshness = { position: POSITION, head: POSITION, lag: 0, unfinishedJobs: 0 };
const storedExample = ({ example }: AnyReadModel) => ({ ...(example as object), position: POSITION });
/** Name under which a read model's documents are described. */
export const componentOf = ({ name }: AnyReadModel): string =>
  `${name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Document`;

/** The example of a read model by its name, as it is stored. Throws where there is none. */
export const exampleOf = (name: string): Readonly<Record<string, unknown>> => {
  const model = readModels.find((candidate) => candidate.name === name);
  if (!model) throw new Error(`there is no read model ${name}`);
  return storedExample(model);
};

/** The list of a read model: what it filters by, and what it answers. */
export const listOperation = (model: AnyReadModel): object => ({
  operationId: `list-${model.name}`,
  tags: [model.name],
  summary: `${model.describes}; needs the scope \`${scopeOf(model)}\``,
  description: 'As JSON in pages; as CSV or NDJSON, by `Accept`, the whole of what the filter lets through.',
  parameters: [
    ...Object.entries(model.fields).map(([field, kind]) =>
      query(field, `Filter by ${field}; also ${operatorsBehind(kind)} behind the name`),
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
          example: { data: [storedExample(model)], freshness },
        },
        'text/csv': { schema: { type: 'string' }, example: `${Object.keys(model.stored.properties).join(',')}\n` },
        'application/x-ndjson': { schema: { type: 'string' }, example: `${JSON.stringify(storedExample(model))}\n` },
      },
    },
    ...problemResponses([...QUERY_PROBLEMS, 'cursor-stale']),
  },
});

const detailOperation = (model: AnyReadModel): object => ({
  operationId: `get-${model.name}`,
  tags: [model.name],
  summary: `One document of ${model.name}, as it is or as it was known; needs the scope \`${scopeOf(model)}\``,
  parameters: [inPath('id', 'Its id'), AS_OF, AFTER],
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
      { data: storedExample(model), freshness },
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
    models.map((model) => {
      const { properties, ...stored } = JSON.parse(JSON.stringify(model.stored)) as { readonly properties: object };
      const derived = Object.fromEntries(derivedOf(model.name).map(({ name, schema }) => [name, schema]));
      return [componentOf(model), { description: model.describes, ...stored, properties: { ...properties, ...derived } }];
    }),
  );
