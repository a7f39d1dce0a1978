import { MongoError, MongoErrorLabel, type ClientSession } from 'mongodb';
import { DURABLE } from './database.js';

/** How often a commit whose outcome is unknown is asked for again: the server does it once. */
const MOST_ASKED = 3;

const isUnknown = (error: unknown): boolean =>
  error instanceof MongoError && error.hasErrorLabel(MongoErrorLabel.UnknownTransactionCommitResult);

const committed = async (session: ClientSession): Promise<void> => {
  for (let asked = 1; ; asked += 1) {
    try {
      return await session.commitTransaction();
    } catch (error) {
      if (asked === MOST_ASKED || !isUnknown(error)) throw error;
    }
  }
};

/**
 * Runs work in one transaction, as of one moment and durable at its end. What comes of it tells whether it is kept; else everything stays as
 * it was. Throws what the server threw: after an error of the commit itself, what was written may be there.
 */
export async function inTransaction<Result>(
  session: ClientSession,
  work: (session: ClientSession) => Promise<Result>,
  isKept: (result: Result) => boolean,
): Promise<Result> {
  session.startTransaction({ readConcern: { level: 'snapshot' }, writeConcern: DURABLE, readPreference: 'primary' });
  try {
    const result = await work(session);
    if (isKept(result)) await committed(session);
    return result;
  } finally {
    if (session.inTransaction()) await session.abortTransaction();
  }
}
