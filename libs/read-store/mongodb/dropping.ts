import type { Catalog } from './catalog.js';
import { DURABLE, type Database } from './database.js';
import { hidePublished } from './views.js';

/** Longer than a snapshot can be read: the server forgets one after five minutes, unless it is told otherwise. */
const GRACE_MS = 15 * 60_000;

/** Drops a collection from sight at once. Its rows stay for those who are reading them, and go later. */
export async function drop(database: Database, catalog: Catalog, name: string): Promise<void> {
  const declared = await catalog.find(name);
  if (declared === undefined) return;
  const { entry } = declared;
  const options = { writeConcern: DURABLE };
  await database.dropped.updateOne({ _id: entry.physical }, { $currentDate: { at: true } }, { ...options, upsert: true });
  await database.aliases.deleteMany({ collection: { $eq: name } }, options);
  await hidePublished(database, declared);
  await database.catalog.deleteOne({ _id: { $eq: name }, physical: entry.physical }, options);
  await purge(database);
}

/** Removes the rows of collections that were dropped long enough ago, by the server's clock. */
export async function purge({ db, dropped, catalog }: Database): Promise<void> {
  const { localTime } = await db.command({ hello: 1 });
  const long = new Date((localTime as Date).getTime() - GRACE_MS);
  for (const { _id: physical } of await dropped.find({ at: { $lt: long } }).toArray()) {
    // A crash may have come before it was taken from the catalog.
    if ((await catalog.findOne({ physical })) === null) await db.dropCollection(physical);
    await dropped.deleteOne({ _id: physical }, { writeConcern: DURABLE });
  }
}
