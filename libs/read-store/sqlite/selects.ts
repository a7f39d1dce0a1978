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

/*
 * What follows a cursor, nearest first: equal in all sort keys but the last, which is beyond; equal in all but the last two; and so on.
 * Each is one range of an index, which a single condition with ORs would not be. Nothing follows a missing value.
 */
const following = (order: readonly OrderStep[], after: CursorKeys): readonly (readonly Sql[])[] =>
  order
    .flatMap((step, index) => {
      const key = after[index] ?? null;
      if (key === null) return [];
      return [[...order.slice(0, index).map((equal, position) => at(equal, after[position] ?? null)), beyond(step, key)]];
    })
    .toReversed();

/** The documents of a query, as the selects whose rows, one after another, are in its order: one without a cursor. */
export const selects = (table: Table, { filter, order }: CheckedQuery, after: CursorKeys | undefined): readonly Sql[] => {
  const fixed = new Set(filter.filter(({ comparison }) => comparison.is === 'eq').map(({ field }) => field.path));
  const steps = order
    .map((step, index) => ({ step, key: after?.[index] ?? null }))
    .filter(({ step }) => !fixed.has(step.field.path));
  const varying = steps.map(({ step }) => step);
  const where = conditions(table, filter, order);
  const by = varying.map(({ field, descending }) => `${keyOf(field, descending)}${descending ? ' DESC' : ''}`).join(', ');
  const ranges =
    after === undefined
      ? [[]]
      : following(
          varying,
          steps.map(({ key }) => key),
        );
  return ranges.map((range) => {
    const { text, values } = joined([...where, ...range]);
    return { text: `SELECT document FROM ${table.name} WHERE ${text}${by === '' ? '' : ` ORDER BY ${by}`}`, values };
  });
};

/** How many documents match. */
export const countOf = (table: Table, filter: CheckedQuery['filter']): Sql => {
  const { text, values } = joined(conditions(table, filter, []));
  return { text: `SELECT count(*) FROM ${table.name} WHERE ${text}`, values };
};
