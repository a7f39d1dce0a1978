import type { Published } from '../collection.js';

type Schema = Readonly<Record<string, unknown>>;

/* The words of JSON Schema that MongoDB knows, and what each holds. It refuses a schema with any other. */
const PLAIN = new Set([
  'enum',
  'required',
  'description',
  'minimum',
  'maximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'pattern',
  'minProperties',
  'maxProperties',
]);
const OF_SCHEMAS = new Set(['properties', 'patternProperties']);
const LIST_OF_SCHEMAS = new Set(['anyOf', 'allOf', 'oneOf']);
const MAYBE_SCHEMA = new Set(['additionalProperties', 'items', 'not']);

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/* Whole numbers beyond 32 bits are kept as doubles. */
const typeOf = (type: unknown): Schema => {
  if (type === 'integer') return { bsonType: 'number', multipleOf: 1 };
  if (Array.isArray(type)) return { type: type.map((one: unknown) => (one === 'integer' ? 'number' : one)) };
  if (typeof type === 'string') return { type };
  return {};
};

const converted = (schema: unknown): unknown => {
  if (!isSchema(schema)) return schema;
  const { type, const: only, ...rest } = schema;
  const words = Object.entries(rest).flatMap(([word, value]): (readonly [string, unknown])[] => {
    if (PLAIN.has(word)) return [[word, value]];
    if (OF_SCHEMAS.has(word) && isSchema(value))
      return [[word, Object.fromEntries(Object.entries(value).map(([name, of]) => [name, converted(of)]))]];
    if (LIST_OF_SCHEMAS.has(word) && Array.isArray(value)) return [[word, value.map(converted)]];
    return MAYBE_SCHEMA.has(word) ? [[word, converted(value)]] : [];
  });
  return { ...typeOf(type), ...(only !== undefined && { enum: [only] }), ...Object.fromEntries(withoutEmpty(words)) };
};

/* MongoDB refuses an empty list of required fields, which JSON Schema allows. */
const withoutEmpty = (words: readonly (readonly [string, unknown])[]): readonly (readonly [string, unknown])[] =>
  words.filter(([word, value]) => word !== 'required' || (Array.isArray(value) && value.length > 0));

/**
 * What MongoDB checks of the rows of a published collection: the document's JSON Schema, as far as MongoDB knows its words. A document
 * that is kept as text is not looked into. Nothing is checked of a collection that is not published.
 */
export const validatorOf = (published: Published | undefined): object => {
  if (published === undefined) return {};
  const { additionalProperties: _, ...schema } = published.schema as Schema;
  return { $or: [{ _text: { $type: 'string' } }, { $jsonSchema: converted(schema) }] };
};
