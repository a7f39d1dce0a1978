import { sortableDecimal } from '../../adapter/index.js';
import { FieldUndeclared, QueryInvalid } from '../../errors.js';
import type { Comparison } from '../../query.js';
import { filtering, matching, replacing, type Breakings } from './broken.js';

type Test = (value: never, other: never) => boolean;

const TESTS: Readonly<Record<string, Test>> = {
  eq: (value, other) => value === other,
  ne: (value, other) => value !== other,
  lt: (value, other) => value < other,
  lte: (value, other) => value <= other,
  gt: (value, other) => value > other,
  gte: (value, other) => value >= other,
};

/* The comparisons as a first draft has them: JavaScript's own, on whatever `as` makes of both sides. */
const naive =
  (as: (value: unknown) => unknown): ((value: unknown, is: string, other: unknown) => boolean) =>
  (value, is, other) => {
    if (is === 'exists') return ((value ?? undefined) !== undefined) === other;
    if (is === 'in') return Array.isArray(other) && other.map(as).includes(as(value));
    if (is === 'has') return Array.isArray(value) && value.includes(other);
    if (is === 'prefix') return typeof value === 'string' && value.startsWith(String(other));
    if (value === undefined) return is === 'ne';
    return TESTS[is]?.(as(value) as never, as(other) as never) ?? false;
  };

const whereIs = (
  is: Comparison['is'],
  change: (comparison: Comparison) => Comparison | undefined,
): ReturnType<typeof filtering> =>
  filtering((filter) => filter.flatMap((comparison) => (comparison.is === is ? (change(comparison) ?? []) : comparison)));

const ignoring = (refusal: new (...args: never[]) => Error): ReturnType<typeof replacing> =>
  replacing((store) => ({
    count: async (collection, filter) => {
      try {
        return await store.count(collection, filter);
      } catch (error) {
        if (error instanceof refusal) return 0;
        throw error;
      }
    },
  }));

/** Adapters that find too much or too little. */
export const brokenFilters: Breakings = {
  'texts are compared by code point': matching(naive((value) => value)),
  'a prefix is taken literally': matching((value, _, other) =>
    new RegExp(`^${String(other).replaceAll('%', '.*')}`, 'iu').test(String(value)),
  ),
  'decimals are compared by value, to the last of 20 integer and 12 fraction digits': matching(
    naive((value) => (typeof value === 'string' && sortableDecimal(value) !== undefined ? Number(value) : value)),
  ),
  'numbers are compared as numbers': matching(naive(String)),
  'a flag is true, false or missing': matching(naive(Boolean)),
  'an array has the values that it holds, each by itself': matching((value, is, other) =>
    is === 'has' ? String(value).includes(String(other)) : naive((same) => same)(value, is, other),
  ),
  'an array is searched alike with and without an index': matching((value, _, other) =>
    String(value).includes(String(other).slice(0, 1)),
  ),
  'a nested field is found by its dotted path': matching(naive((value) => value)),
  'the id may be filtered on in every collection': filtering((filter) => filter.filter(({ field }) => field !== 'id')),
  'all comparisons of a filter hold': filtering((filter) => filter.slice(-1)),
  'a filter on a field that is not declared is refused': ignoring(FieldUndeclared),
  'a comparison that does not suit its field, or a value of another kind, is refused': ignoring(QueryInvalid),
  'a value is never read as part of the query': whereIs('eq', (comparison) =>
    String(comparison.value).includes('OR 1=1') ? undefined : comparison,
  ),
};
