import type { ClientSession, ObjectId } from 'mongodb';
import { CheckpointConflict } from '../errors.js';
import { writeInBulk } from './bulk.js';
import type { Catalog } from './catalog.js';
import { moveCheckpoint, standingOf, type Move } from './checkpoint-move.js';
import type { Database } from './database.js';
import type { Prepared } from './prepared.js';
import { inTransaction } from './transaction.js';
import type { Writers } from './writers.js';

/** What a transaction is written with. */
export interface TransactionParts {
  readonly database: Database;
  readonly catalog: Catalog;
  readonly writers: Writers;
}

/** `outdated`: a collection was declared anew since the rows were made. `ours`: this very commit was done before. */
type Outcome = 'written' | 'ours' | 'outdated' | 'conflict';

const areCurrent = async (catalog: Catalog, all: readonly Prepared[], session: ClientSession): Promise<boolean> => {
  for (const { declared } of all) {
    const { entry, layout } = await catalog.get(declared.entry['_id'], session);
    if (entry.physical !== declared.entry.physical || layout.mark !== declared.layout.mark) return false;
  }
  return true;
};

/**
 * Writes rows and moves the checkpoint in one transaction: the checkpoint first, so that of commits that race the others hear of it before
 * they write. False where a collection was declared anew since the rows were made; then nothing was written. Throws `CheckpointConflict`
 * where the checkpoint is not as expected.
 */
export async function writeInTransaction(
  { database, catalog, writers }: TransactionParts,
  all: readonly Prepared[],
  move: Move | undefined,
  commit: ObjectId,
): Promise<boolean> {
  const work = async (session: ClientSession): Promise<Outcome> => {
    const standing = move === undefined ? 'as-expected' : await standingOf(database, move, commit, session);
    if (standing !== 'as-expected') return standing === 'ours' ? 'ours' : 'conflict';
    if (move !== undefined && !(await moveCheckpoint(database, move, commit, session))) return 'conflict';
    if (!(await areCurrent(catalog, all, session))) return 'outdated';
    for (const prepared of all) {
      const { rows, remove } = prepared;
      const replaced = rows.map((row) => ({ replaceOne: { filter: { _id: row['_id'] }, replacement: row, upsert: true } }));
      const removed = remove.map((id) => ({ deleteOne: { filter: { _id: { $eq: id } } } }));
      await writeInBulk(database, prepared, [...replaced, ...removed], session);
    }
    return 'written';
  };
  const outcome = await writers.inSession(move?.key, (session) => inTransaction(session, work, (came) => came === 'written'));
  if (outcome === 'conflict' && move !== undefined) throw new CheckpointConflict(move.key);
  return outcome !== 'outdated';
}
