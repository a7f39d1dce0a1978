import { MongoBulkWriteError, type AnyBulkWriteOperation, type ClientSession } from 'mongodb';
import { DocumentRejected } from '../errors.js';
import { DURABLE, rowsOf, type Database } from './database.js';
import type { Row } from './layout.js';
import type { Prepared } from './prepared.js';

/** Rows in one command: a command has to end before its time is over. */
const MOST_ROWS = 1_000;

const INVALID = 121;

/* What the validator says is told with the document that it says it of. */
const rejected = (error: unknown, { declared }: Prepared, operations: readonly AnyBulkWriteOperation<Row>[]): unknown => {
  if (!(error instanceof MongoBulkWriteError) || error.code !== INVALID) return error;
  const [first] = [error.writeErrors].flat();
  const operation = operations[first?.index ?? 0];
  const filter = operation !== undefined && 'replaceOne' in operation ? operation.replaceOne.filter : {};
  const updated = operation !== undefined && 'updateOne' in operation ? operation.updateOne.filter : filter;
  const why = JSON.stringify(first?.errInfo?.['details'] ?? first?.errmsg);
  return new DocumentRejected(declared.entry['_id'], String(updated['_id']), '', `expected what its schema says: ${why}`, {
    cause: error,
  });
};

/** Writes operations on one collection in unordered commands, one after the other: nothing runs in parallel inside a transaction. */
export async function writeInBulk(
  database: Database,
  prepared: Prepared,
  operations: readonly AnyBulkWriteOperation<Row>[],
  session?: ClientSession,
): Promise<void> {
  const rows = rowsOf(database, prepared.declared.entry);
  // Inside a transaction the write concern is the transaction's.
  const options = session === undefined ? { ordered: false, writeConcern: DURABLE } : { ordered: false, session };
  for (let at = 0; at < operations.length; at += MOST_ROWS) {
    const part = operations.slice(at, at + MOST_ROWS);
    try {
      await rows.bulkWrite(part, options);
    } catch (error) {
      throw rejected(error, prepared, part);
    }
  }
}
