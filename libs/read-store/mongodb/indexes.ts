import type { Collection } from 'mongodb';
import type { KeyField, Layout, Row } from './layout.js';
import { stepKeys } from './order.js';

/** An index as MongoDB takes it. */
export interface IndexOf {
  readonly name: string;
  readonly key: Readonly<Record<string, 1 | -1>>;
}

/** Indexes that the adapter made are known by this; an operator's own are left alone. */
const OURS = 'declared: ';

/** An array has a key for each of its items; MongoDB indexes one array at a time, and no flag is needed to find its items. */
const keysOf = (field: KeyField, descending: boolean, hasArray: boolean): readonly (readonly [string, 1 | -1])[] => {
  if (field.kind !== 'strings') return stepKeys(field, descending);
  return hasArray ? [] : [[field.key, 1]];
};

const indexOf = (layout: Layout, entries: readonly string[]): IndexOf => {
  const key = new Map<string, 1 | -1>();
  let hasArray = false;
  for (const entry of entries) {
    const descending = entry.startsWith('-');
    const field = layout.field(descending ? entry.slice(1) : entry);
    for (const [path, direction] of keysOf(field, descending, hasArray)) if (!key.has(path)) key.set(path, direction);
    hasArray ||= field.kind === 'strings';
  }
  // The id decides at last in every order.
  if (!key.has('_id')) key.set('_id', 1);
  const keys = [...key];
  return {
    name: OURS + keys.map(([path, direction]) => `${direction < 0 ? '-' : ''}${path}`).join(', '),
    key: Object.fromEntries(keys),
  };
};

/** The indexes of a declaration; the id has its own. */
export const indexesOf = (layout: Layout): readonly IndexOf[] => {
  const known = new Map<string, IndexOf>();
  for (const entries of layout.declaration.indexes) {
    const index = indexOf(layout, entries);
    if (Object.keys(index.key)[0] !== '_id') known.set(index.name, index);
  }
  return [...known.values()];
};

/** Builds the indexes that the declaration asks for, and then drops those that it no longer does. The server builds beside reads and writes. */
export async function bringIndexes(rows: Collection<Row>, layout: Layout): Promise<void> {
  const wanted = indexesOf(layout);
  if (wanted.length > 0) await rows.createIndexes(wanted.map(({ name, key }) => ({ name, key: { ...key } })));
  const names = new Set(wanted.map(({ name }) => name));
  for (const { name } of await rows.indexes())
    if (name?.startsWith(OURS) === true && !names.has(name)) await rows.dropIndex(name);
}
