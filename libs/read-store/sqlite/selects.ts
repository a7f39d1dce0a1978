import type { CheckedQuery, CursorKeys, OrderStep } from '../adapter/index.js';
import { conditions, type Sql } from './conditions.js';
import { columnValue, keyOf, MISSING, type Table } from './table.js';

const joined = (parts: readonly Sql[]): Sql => ({
  text: parts.length === 0 ? '1' : parts.map(({ text }) => `(${text})`).join(' AND '),
  values: parts.flatMap(({ values }) => values),
});

const missing = (descending: boolean): string => (descending ? MISSING.descending : MISSING.ascending);

type Key = CursorKeys[number];

const at = ({ field, descending }: OrderStep, key: Key): Sql =>
  key === null
    ? { text: `${keyOf(field, descending)} = ${missing(descending)}`, values: [] }
    : { text: `${keyOf(field, descending)} = ?`, values: [columnValue(field.kind, key)] };

const beyond = ({ field, descending }: OrderStep, key: Exclude<Key, null>): Sql => ({
  text: `${keyOf(field, descending)} ${descending ? '<' : '>'} ?`,
  values: [columnValue(field.kind, key)],
});

/* Documents that are alike in the first sort keys, beyond the cursor in the next, and ordered by what is left of them. */
interface Range {
  readonly where: readonly Sql[];
  readonly order: readonly OrderStep[];
}

/*
 * What follows a cursor, nearest first: equal in all sort keys but the last, which is beyond; equal in all but the last two; and so on.
 * Each is one range of an index, which a single condition with ORs would not be. Nothing follows a missing value.
 */
const following = (order: readonly OrderStep[], after: CursorKeys): readonly Range[] =>
  order
    .flatMap((step, index) => {
      const key = after[index] ?? null;
      if (key === null) return [];
      const alike = order.slice(0, index).map((equal, position) => at(equal, after[position] ?? null));
      return [{ where: [...alike, beyond(step, key)], order: order.slice(index) }];
    })
    .toReversed();

const orderBy = (order: readonly OrderStep[]): string => {
  const keys = order.map(({ field, descending }) => `${keyOf(field, descending)}${descending ? ' DESC' : ''}`);
  return keys.length === 0 ? '' : ` ORDER BY ${keys.join(', ')}`;
};

/** The documents of a query, as the selects whose rows, one after another, are in its order: one without a cursor. */
export const selects = (table: Table, { filter, order }: CheckedQuery, after: CursorKeys | undefined): readonly Sql[] => {
  const fixed = new Set(filter.filter(({ comparison }) => comparison.is === 'eq').map(({ field }) => field.path));
  const varying = order.filter(({ field }) => !fixed.has(field.path));
  const where = conditions(table, filter, order);
  const keys = after?.filter((_, index) => !fixed.has(order[index]?.field.path ?? ''));
  const ranges = keys === undefined ? [{ where: [], order: varying }] : following(varying, keys);
  return ranges.map((range) => {
    const { text, values } = joined([...where, ...range.where]);
    return { text: `SELECT document FROM ${table.name} WHERE ${text}${orderBy(range.order)}`, values };
  });
};

/** How many documents match. */
export const countOf = (table: Table, filter: CheckedQuery['filter']): Sql => {
  const { text, values } = joined(conditions(table, filter, []));
  return { text: `SELECT count(*) FROM ${table.name} WHERE ${text}`, values };
};
