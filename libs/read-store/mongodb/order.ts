import type { CheckedQuery, CursorKeys } from '../adapter/index.js';
import { allOf, keyValue, type Condition } from './conditions.js';
import type { KeyField, Layout } from './layout.js';

/** One step of the order in which rows are sorted. */
export interface RowStep {
  readonly field: KeyField;
  readonly descending: boolean;
  /** Its place in cursors. */
  readonly place: number;
}

/** The steps that tell rows of the query apart: what the filter says to be equal does not. */
export const rowSteps = (layout: Layout, { filter, order }: CheckedQuery): readonly RowStep[] => {
  const fixed = new Set(filter.filter(({ comparison }) => comparison.is === 'eq').map(({ field }) => field.path));
  return order.flatMap(({ field: { path }, descending }, place) =>
    fixed.has(path) ? [] : [{ field: layout.field(path), descending, place }],
  );
};

/** The keys of one step, as sorts and indexes name them. Missing sorts before all else, so that ascending needs the flag before it. */
export const stepKeys = ({ key, absent }: KeyField, descending: boolean): readonly (readonly [string, 1 | -1])[] => {
  if (descending) return [[key, -1]];
  return absent === undefined ? [[key, 1]] : [[absent, 1], [key, 1]]; // prettier-ignore
};

/** The sort of a query. */
export const sortOf = (steps: readonly RowStep[]): ReadonlyMap<string, 1 | -1> =>
  new Map(steps.flatMap(({ field, descending }) => stepKeys(field, descending)));

type Key = CursorKeys[number];

const alike = ({ field }: RowStep, key: Key): Condition => ({ [field.key]: { $eq: key === null ? null : keyValue(field, key) } });

/* What comes after a key in one step. Nothing comes after a missing value, and a missing one after every other. */
const beyond = ({ field, descending }: RowStep, key: Key): readonly Condition[] => {
  if (key === null) return [];
  const further = { [field.key]: { [descending ? '$lt' : '$gt']: keyValue(field, key) } };
  if (field.absent === undefined) return [further];
  return [further, descending ? { [field.key]: { $eq: null } } : { [field.absent]: true }];
};

/** What follows a cursor: beyond in the last step and alike in those before it, or beyond in the one before, and so on. */
export const following = (steps: readonly RowStep[], after: CursorKeys): Condition => {
  const keyAt = ({ place }: RowStep): Key => after[place] ?? null;
  const ranges = steps.flatMap((step, at) => {
    const before = steps.slice(0, at).map((earlier) => alike(earlier, keyAt(earlier)));
    return beyond(step, keyAt(step)).map((condition) => allOf([...before, condition]));
  });
  return ranges.length === 0 ? { _id: { $in: [] } } : { $or: ranges };
};
