import { MongoServerError, type Document as BsonDocument } from 'mongodb';
import type { Declared } from './catalog.js';
import type { Database } from './database.js';

const EXISTS = 48;

/* Leaves the adapter's own fields out, but for the decimals as numbers: an exclusion alone lets a query reach the indexes. */
const PIPELINE: BsonDocument[] = [{ $unset: ['_absent', '_text', '_layout', '_commit', '_at'] }];

/* The collection that a view shows; `undefined` where there is no view. */
const shownBy = async ({ db }: Database, view: string): Promise<string | undefined> => {
  const [info] = await db.listCollections({ name: view }).toArray();
  const options = info !== undefined && 'options' in info ? (info.options as BsonDocument | undefined) : undefined;
  return typeof options?.['viewOn'] === 'string' ? options['viewOn'] : undefined;
};

/** Whether an error says that there is a collection of that name already. */
export const existsAlready = (error: unknown): boolean => error instanceof MongoServerError && error.code === EXISTS;

const create = async ({ db }: Database, view: string, viewOn: string): Promise<void> => {
  try {
    await db.createCollection(view, { viewOn, pipeline: PIPELINE });
  } catch (error) {
    if (!existsAlready(error)) throw error;
  }
};

/** Points the view of a published collection at its rows, in one step where the server can. */
export async function showPublished(database: Database, { entry: { physical }, layout }: Declared): Promise<void> {
  const view = layout.declaration.published?.as;
  if (view === undefined) return;
  const shown = await shownBy(database, view);
  if (shown === undefined) return create(database, view, physical);
  if (shown === physical) return;
  await database.db.command({ collMod: view, viewOn: physical, pipeline: PIPELINE });
  if ((await shownBy(database, view)) === physical) return;
  // A server that takes the change and does not make it.
  await database.db.dropCollection(view);
  await create(database, view, physical);
}

/** Removes the view of a collection that is dropped, where it still shows it. */
export async function hidePublished(database: Database, { entry: { physical }, layout }: Declared): Promise<void> {
  const view = layout.declaration.published?.as;
  if (view !== undefined && (await shownBy(database, view)) === physical) await database.db.dropCollection(view);
}
