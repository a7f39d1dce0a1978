import type { Comparison, Query } from '../query.js';
import { joinList } from './comma-list.js';

const formatted = (comparison: Comparison): readonly [string, string] => {
  const name = `${comparison.field}[${comparison.is}]`;
  return [name, comparison.is === 'in' ? joinList(comparison.value.map(String)) : String(comparison.value)];
};

/** The parameters that ask for a query, as names and values to be percent-encoded: what `parseListQuery` reads back. */
export const formatListQuery = ({
  filter = [],
  sort = [],
  fields,
  limit,
  cursor,
}: Query): readonly (readonly [string, string])[] => [
  ...filter.map(formatted),
  ...(sort.length === 0
    ? []
    : [['sort', sort.map(({ field, descending }) => (descending ? `-${field}` : field)).join()] as const]),
  ...(fields === undefined ? [] : [['fields', fields.join()] as const]),
  ['limit', String(limit)],
  ...(cursor === undefined ? [] : [['cursor', cursor] as const]),
];
