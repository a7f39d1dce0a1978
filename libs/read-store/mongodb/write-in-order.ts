import type { AnyBulkWriteOperation, ObjectId } from 'mongodb';
import { CheckpointConflict } from '../errors.js';
import { writeInBulk } from './bulk.js';
import { moveCheckpoint, standingOf, type Move } from './checkpoint-move.js';
import type { Database } from './database.js';
import type { Row } from './layout.js';
import type { Prepared } from './prepared.js';

/*
 * The filter is the id alone, and the guard stands inside: a row that a later commit wrote stays, and no guard ever turns 'already there'
 * into a duplicate key.
 */
const guarded = (row: Row, at: string | undefined): AnyBulkWriteOperation<Row> => {
  const filter = { _id: row['_id'] };
  if (at === undefined) return { replaceOne: { filter, replacement: row, upsert: true } };
  const written = { $literal: { ...row, _at: at } };
  return {
    updateOne: {
      filter,
      update: [{ $replaceWith: { $cond: [{ $gt: ['$_at', { $literal: at }] }, '$$ROOT', written] } }],
      upsert: true,
    },
  };
};

const removed = (id: string, at: string | undefined): AnyBulkWriteOperation<Row> => ({
  deleteOne: { filter: { _id: { $eq: id }, ...(at !== undefined && { _at: { $not: { $gt: at } } }) } },
});

/**
 * Writes rows, collection after collection, and moves the checkpoint last. A crash in between leaves rows that are ahead of the checkpoint,
 * and the same commit done again changes nothing. Each row carries the position to which its commit leads: a writer that wakes up late
 * leaves alone what its successor wrote. Throws `CheckpointConflict` where the checkpoint is not as expected; where that comes to light
 * before the rows are written, nothing is.
 */
export async function writeInOrder(
  database: Database,
  all: readonly Prepared[],
  move: Move | undefined,
  commit: ObjectId,
): Promise<void> {
  const standing = move === undefined ? 'as-expected' : await standingOf(database, move, commit);
  if (standing === 'ours') return;
  if (standing === 'elsewhere') throw new CheckpointConflict(move?.key ?? '');
  const at = move?.next.position;
  for (const prepared of all) {
    const { rows, remove } = prepared;
    const operations = [...rows.map((row) => guarded(row, at)), ...remove.map((id) => removed(id, at))];
    await writeInBulk(database, prepared, operations);
  }
  if (move !== undefined && !(await moveCheckpoint(database, move, commit))) await checkMoved(database, move, commit);
}

/* An answer that was lost on its way makes the driver ask again. */
const checkMoved = async (database: Database, move: Move, commit: ObjectId): Promise<void> => {
  if ((await standingOf(database, move, commit)) !== 'ours') throw new CheckpointConflict(move.key);
};
