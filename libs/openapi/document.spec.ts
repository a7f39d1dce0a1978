import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { problems } from '#contracts';
import { openApiDocument } from './document.js';

interface MediaType {
  readonly schema: object;
  readonly example?: unknown;
}
interface Content {
  readonly content?: Readonly<Record<string, MediaType>>;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly description: string }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}
interface Document {
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
);

const PROBLEM = 'application/problem+json';
const mediaTypesOf = ({ requestBody, responses }: Operation) =>
  Object.entries({ request: requestBody ?? {}, ...responses }).flatMap(([place, { content = {} }]) =>
    Object.entries(content).map(([type, mediaType]) => ({ where: `${place} ${type}`, type, ...mediaType })),
  );

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ $id: 'ledger', components: document.components });
const inDocument = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"ledger#/components')) as object;

describe('each operation', () => {
  test.each(operations)('%s shows an example of what is sent and of what is answered, as its schema says', (_, operation) => {
    const shown = mediaTypesOf(operation).filter(({ type }) => type !== PROBLEM);
    expect(shown.filter(({ example }) => example === undefined)).toEqual([]);
    for (const { where, schema, example } of shown) {
      const validate = ajv.compile(inDocument(schema));
      validate(example);
      expect([where, validate.errors]).toEqual([where, null]);
    }
  });

  test('has an id of its own, a sentence, and tags that are described', () => {
    expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length);
    const known = new Set(document.tags.map(({ name }) => name));
    for (const [, { summary, tags }] of operations)
      expect([summary !== '', tags.every((tag) => known.has(tag))]).toEqual([true, true]);
  });

  test('describes every parameter', () => {
    const parameters = operations.flatMap(([, { parameters = [] }]) => parameters);
    expect(parameters.filter(({ description }) => !description)).toEqual([]);
  });

  test('that asks for credentials says what it answers without them', () => {
    const open = operations.filter(([, { responses }]) => responses['401'] === undefined).map(([route]) => route);
    expect(open).toEqual(['POST /v1/commands/give-anonymous-feedback', 'GET /health/live']);
  });
});

test('the example of a problem is one', () => {
  const validate = ajv.compile({ $ref: 'ledger#/components/schemas/Problem' });
  const { examples } = (document.components as { schemas: { Problem: { examples: readonly { code: keyof typeof problems }[] } } })
    .schemas.Problem;
  for (const example of examples) {
    validate(example);
    expect(validate.errors).toBeNull();
    expect(problems[example.code]).toBeDefined();
  }
});
