import type { MongoClient } from 'mongodb';

/**
 * How a commit is written. `transactions`: documents and checkpoint in one, on a replica set. `ordered`: on a server without transactions,
 * the documents first, and the checkpoint last.
 */
export type WayOfWriting = 'transactions' | 'ordered';

/** The first wire version that reads as of one moment outside a transaction: MongoDB 5.0. */
const LEAST_WIRE_VERSION = 13;

/**
 * The way of writing that the server can do, or the wanted one. Throws where the server is too old, or where transactions are wanted and it
 * has none.
 */
export async function wayOfWriting(client: MongoClient, wanted: WayOfWriting | undefined): Promise<WayOfWriting> {
  const { setName, msg, maxWireVersion } = await client.db('admin').command({ hello: 1 });
  if (Number(maxWireVersion) < LEAST_WIRE_VERSION) throw new Error('the MongoDB server is too old: expected 5.0 or later');
  const hasTransactions = setName !== undefined || msg === 'isdbgrid';
  if (wanted === 'transactions' && !hasTransactions)
    throw new Error('the MongoDB server has no transactions: make it a replica set of one, or write in order');
  return wanted ?? (hasTransactions ? 'transactions' : 'ordered');
}
