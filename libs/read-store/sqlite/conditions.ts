import { afterPrefix, type CheckedComparison, type Field, type OrderStep } from '../adapter/index.js';
import type { Comparison } from '../query.js';
import { columnValue, keyOf, MISSING, type ColumnValue, type Table } from './table.js';

/** A piece of SQL with the values of its placeholders, in order. Values from outside are always placeholders. */
export interface Sql {
  readonly text: string;
  readonly values: readonly ColumnValue[];
}

const OPERATOR = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

const present = (key: string, descending: boolean): string =>
  descending ? `${key} > ${MISSING.descending}` : `${key} < ${MISSING.ascending}`;

const sqlOf = (table: Table, comparison: Comparison, field: Field, descending: boolean): Sql => {
  const key = keyOf(field, descending);
  const encoded = (value: string | number | boolean): ColumnValue => columnValue(field.kind, value);
  switch (comparison.is) {
    case 'eq':
    case 'ne':
      return { text: `${key} ${OPERATOR[comparison.is]} ?`, values: [encoded(comparison.value)] };
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return { text: `${key} ${OPERATOR[comparison.is]} ? AND ${present(key, descending)}`, values: [encoded(comparison.value)] };
    case 'in':
      return { text: `${key} IN (${comparison.value.map(() => '?').join(', ')})`, values: comparison.value.map(encoded) };
    case 'has':
      return table.indexedArrays.some(({ path }) => path === field.path)
        ? {
            text: `id IN (SELECT id FROM ${table.members} WHERE field = ? AND value = ?)`,
            values: [field.path, comparison.value],
          }
        : { text: `EXISTS (SELECT 1 FROM json_each(${table.column(field)}) WHERE value = ?)`, values: [comparison.value] };
    case 'prefix': {
      const end = afterPrefix(comparison.value);
      return end === undefined
        ? { text: `${key} >= ? AND ${key} < ${MISSING.ascending}`, values: [comparison.value] }
        : { text: `${key} >= ? AND ${key} < ?`, values: [comparison.value, end] };
    }
    case 'exists':
      if (comparison.value) return { text: present(key, descending), values: [] };
      return { text: `${key} = ${descending ? MISSING.descending : MISSING.ascending}`, values: [] };
  }
};

/* In which direction the declared indexes hold a field: the key of a condition has to be that of an index to be found through it. */
const heldDescending = (table: Table, field: Field): boolean => {
  const entries = table.declaration.indexes.flat();
  return entries.includes(`-${field.path}`) && !entries.includes(field.path);
};

/** The condition of a filter. A range is best read in the direction in which its field is sorted. */
export const conditions = (table: Table, filter: readonly CheckedComparison[], order: readonly OrderStep[]): readonly Sql[] =>
  filter.map(({ comparison, field }) => {
    const sorted =
      comparison.is === 'eq' || comparison.is === 'in' ? undefined : order.find((step) => step.field.path === field.path);
    return sqlOf(table, comparison, field, sorted?.descending ?? heldDescending(table, field));
  });
