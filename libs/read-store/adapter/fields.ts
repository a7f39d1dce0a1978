import type { CollectionDeclaration, Document, FieldKind } from '../collection.js';
import { DocumentRejected } from '../errors.js';
import { sortableDecimal } from './sortable-decimal.js';

/** What a declared field of a document holds; `undefined` where the field is absent or null. */
export type FieldValue = string | number | boolean | readonly string[] | undefined;

/** A declared field, ready to be read from documents. */
export interface Field {
  readonly path: string;
  readonly kind: FieldKind;
  readonly steps: readonly string[];
}

const EXPECTED: Readonly<Record<FieldKind, string>> = {
  string: 'a text without lone surrogates',
  number: 'a finite number',
  decimal: 'a decimal string of at most 34 significant digits',
  boolean: 'true or false',
  strings: 'an array of texts without lone surrogates',
};

/* A lone surrogate has no UTF-8: stores would keep another text in its place. */
const isText = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed();

const HOLDS: Readonly<Record<FieldKind, (value: unknown) => boolean>> = {
  string: isText,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  decimal: (value) => typeof value === 'string' && sortableDecimal(value) !== undefined,
  boolean: (value) => typeof value === 'boolean',
  strings: (value) => Array.isArray(value) && value.every(isText),
};

/** Whether the value is of the kind. */
export const isOfKind = (kind: FieldKind, value: unknown): boolean => HOLDS[kind](value);

/** What a value of the kind looks like, for messages. */
export const expectedOf = (kind: FieldKind): string => EXPECTED[kind];

/** The declared fields of a collection, `id` first: it may be filtered and sorted on in every collection. */
export const fieldsOf = ({ fields }: CollectionDeclaration): readonly Field[] => [
  { path: 'id', kind: 'string', steps: ['id'] },
  ...Object.entries(fields)
    .filter(([path]) => path !== 'id')
    .map(([path, kind]) => ({ path, kind, steps: path.split('.') })),
];

const isFieldValue = (field: Field, value: unknown): value is FieldValue => value === undefined || isOfKind(field.kind, value);

const own = (object: object, name: string): unknown =>
  Object.hasOwn(object, name) ? (object as Readonly<Record<string, unknown>>)[name] : undefined;

const within = (collection: string, document: Document, { path, steps }: Field): unknown => {
  let value: unknown = document;
  for (const step of steps) {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'object' || Array.isArray(value)) {
      throw new DocumentRejected(collection, document.id, path, `expected an object around ${step}`);
    }
    value = own(value, step);
  }
  return value;
};

/**
 * What the document holds in a declared field. Steps lead through objects only.
 * `DocumentRejected` where it holds another kind of value, since every adapter would then sort and match it differently.
 */
export const valueOf = (collection: string, document: Document, field: Field): FieldValue => {
  const held = (field.steps.length === 1 ? own(document, field.path) : within(collection, document, field)) ?? undefined;
  if (isFieldValue(field, held)) return held;
  throw new DocumentRejected(collection, document.id, field.path, `expected ${EXPECTED[field.kind]}`);
};

/** The document as JSON. `DocumentRejected` where it has no id or cannot be written (a cycle, a BigInt, nested too deeply). */
export const documentText = (collection: string, document: Document): string => {
  if (!isText(document.id) || document.id === '') {
    throw new DocumentRejected(
      collection,
      String(document.id),
      'id',
      'expected a text that is not empty, without lone surrogates',
    );
  }
  try {
    return JSON.stringify(document);
  } catch (cause) {
    throw new DocumentRejected(collection, document.id, '', 'expected a value that JSON can hold', { cause });
  }
};
