import { contentHash } from '#kernel';
import type { CollectionDeclaration, FieldKind } from '../collection.js';
import { CursorInvalid, FieldUndeclared, QueryInvalid } from '../errors.js';
import type { Comparison, Filter, Query, SortKey } from '../query.js';
import { decodeCursor, type CursorKeys } from './cursor.js';
import { expectedOf, fieldsOf, isOfKind, type Field } from './fields.js';

/** A comparison whose field is declared and whose value is of the field's kind. */
export interface CheckedComparison {
  readonly comparison: Comparison;
  readonly field: Field;
}

/** One step of a total order; the last one is always the id. */
export interface OrderStep {
  readonly field: Field;
  readonly descending: boolean;
}

/** A query that an adapter can answer without further questions. */
export interface CheckedQuery {
  readonly filter: readonly CheckedComparison[];
  readonly order: readonly OrderStep[];
  readonly fields: readonly string[] | undefined;
  /** Filter and sort in short: a cursor belongs to the query that has the same. */
  readonly fingerprint: string;
}

const OPERATORS: Readonly<Record<FieldKind, readonly Comparison['is'][]>> = {
  string: ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'prefix', 'exists'],
  number: ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'exists'],
  decimal: ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'exists'],
  boolean: ['eq', 'ne', 'in', 'exists'],
  strings: ['has', 'exists'],
};

/** The comparisons that a kind of field takes. */
export const operatorsOf = (kind: FieldKind): readonly Comparison['is'][] => OPERATORS[kind];

const MOST_DOCUMENTS = 10_000;

/** At most so many values in one `in`. */
export const MOST_VALUES = 1_000;

const fieldNamed = (declaration: CollectionDeclaration, fields: readonly Field[], path: string): Field => {
  const field = fields.find((candidate) => candidate.path === path);
  if (field !== undefined) return field;
  throw new FieldUndeclared(
    declaration.name,
    path,
    fields.map((candidate) => candidate.path),
  );
};

/* A caller may not have kept to the types: what is no list has no values. */
const valuesOf = ({ is, value }: Comparison): readonly unknown[] | undefined => {
  if (is !== 'in') return [value];
  return Array.isArray(value) ? value : undefined;
};

const checkComparison = (comparison: Comparison, field: Field): CheckedComparison => {
  const { is } = comparison;
  if (!OPERATORS[field.kind].includes(is)) {
    throw new QueryInvalid(
      field.path,
      `${is} does not suit a ${field.kind} field; expected one of: ${OPERATORS[field.kind].join(', ')}`,
    );
  }
  const values = valuesOf(comparison);
  if (values === undefined || values.length > MOST_VALUES)
    throw new QueryInvalid(field.path, `expected a list of at most ${MOST_VALUES} values`);
  const kind = is === 'exists' ? 'boolean' : field.kind === 'strings' ? 'string' : field.kind;
  if (!values.every((value) => isOfKind(kind, value))) throw new QueryInvalid(field.path, `expected ${expectedOf(kind)}`);
  return { comparison, field };
};

/** Checks a filter: `FieldUndeclared` or `QueryInvalid` for what cannot be answered. */
export const checkedFilter = (declaration: CollectionDeclaration, filter: Filter = []): readonly CheckedComparison[] => {
  const fields = fieldsOf(declaration);
  return filter.map((comparison) => checkComparison(comparison, fieldNamed(declaration, fields, comparison.field)));
};

const checkedOrder = (declaration: CollectionDeclaration, sort: readonly SortKey[]): readonly OrderStep[] => {
  const fields = fieldsOf(declaration);
  const order: OrderStep[] = [];
  for (const { field: path, descending } of [...sort, { field: 'id', descending: false }]) {
    const field = fieldNamed(declaration, fields, path);
    if (field.kind === 'strings') throw new QueryInvalid(path, 'an array cannot be sorted by');
    if (!order.some((step) => step.field.path === path || step.field.path === 'id')) order.push({ field, descending });
  }
  return order;
};

/** Checks filter, sort and fields: `FieldUndeclared` or `QueryInvalid` for what cannot be answered. */
export const checkedQuery = (declaration: CollectionDeclaration, query: Omit<Query, 'limit' | 'cursor'>): CheckedQuery => {
  const filter = checkedFilter(declaration, query.filter);
  const order = checkedOrder(declaration, query.sort ?? []);
  const fingerprint = contentHash({
    filter: (query.filter ?? []).map((comparison) => contentHash(comparison)).toSorted(),
    order: order.map(({ field, descending }) => [field.path, descending]),
  }).slice(0, 16);
  return { filter, order, fields: query.fields, fingerprint };
};

/** Checks a limit: a whole number from 1 to 10,000, else `QueryInvalid`. */
export const checkedLimit = (limit: number): number => {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_DOCUMENTS) return limit;
  throw new QueryInvalid('limit', `expected a whole number from 1 to ${MOST_DOCUMENTS}`);
};

/** Where a page starts. `CursorInvalid` where the cursor is of another collection or query, or is none. */
export const checkedCursor = (
  declaration: CollectionDeclaration,
  query: CheckedQuery,
  text: string | undefined,
): CursorKeys | undefined => {
  if (text === undefined) return undefined;
  const cursor = decodeCursor(text);
  if (cursor.collection !== declaration.name)
    throw new CursorInvalid(`the cursor belongs to ${cursor.collection}, not to ${declaration.name}`);
  const fits = (key: CursorKeys[number], step: OrderStep | undefined): boolean =>
    step !== undefined && (key === null ? step.field.path !== 'id' : isOfKind(step.field.kind, key));
  if (
    cursor.query === query.fingerprint &&
    cursor.after.length === query.order.length &&
    cursor.after.every((key, at) => fits(key, query.order[at]))
  ) {
    return cursor.after;
  }
  throw new CursorInvalid('the cursor belongs to a query with another filter or sort');
};
