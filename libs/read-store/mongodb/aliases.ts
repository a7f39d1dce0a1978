import { MongoServerError } from 'mongodb';
import { AliasConflict } from '../errors.js';
import type { Catalog } from './catalog.js';
import { DURABLE, type Database } from './database.js';
import { showPublished } from './views.js';

const DUPLICATE_KEY = 11_000;

const moved = async ({ aliases }: Database, alias: string, from: string | undefined, to: string): Promise<boolean> => {
  const options = { writeConcern: DURABLE };
  if (from !== undefined) {
    const as = { _id: { $eq: alias }, collection: { $eq: from } };
    return (await aliases.updateOne(as, { $set: { collection: to } }, options)).matchedCount === 1;
  }
  try {
    await aliases.insertOne({ _id: alias, collection: to }, options);
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return false;
    throw error;
  }
};

/**
 * Points an alias from one collection to another by compare-and-set, and then the view under which that is published. A crash between
 * the two is mended when the collection is declared next.
 */
export async function switchAlias(
  database: Database,
  catalog: Catalog,
  alias: string,
  from: string | undefined,
  to: string,
): Promise<void> {
  const declared = await catalog.get(to);
  if (!(await moved(database, alias, from, to))) {
    const actual = await database.aliases.findOne({ _id: { $eq: alias } });
    throw new AliasConflict(alias, actual?.collection);
  }
  await showPublished(database, declared);
}
