import { MongoServerError, type ClientSession, type ObjectId } from 'mongodb';
import type { Checkpoint, Commit } from '../read-store.js';
import { DURABLE, readingOne, type Database } from './database.js';

/** A checkpoint to be moved, if it is as expected. */
export type Move = NonNullable<Commit['checkpoint']>;

/** `ours`: this very commit had moved it before, which its caller was not told. */
export type Standing = 'as-expected' | 'ours' | 'elsewhere';

const DUPLICATE_KEY = 11_000;

const isSame = (left: Checkpoint | null, right: Checkpoint | undefined): boolean =>
  left?.ledgerId === right?.ledgerId && left?.position === right?.position && left?.fence === right?.fence;

/** Where a checkpoint stands for a commit. */
export async function standingOf(database: Database, move: Move, commit: ObjectId, session?: ClientSession): Promise<Standing> {
  const options = session === undefined ? readingOne(database) : { session };
  const entry = await database.checkpoints.findOne({ _id: { $eq: move.key } }, options);
  if (entry?.commit.equals(commit) === true) return 'ours';
  return isSame(entry, move.expected) ? 'as-expected' : 'elsewhere';
}

/** Moves a checkpoint by compare-and-set. False where it is not as expected. */
export async function moveCheckpoint(
  { checkpoints }: Database,
  { key, expected, next }: Move,
  commit: ObjectId,
  session?: ClientSession,
): Promise<boolean> {
  const options = session === undefined ? { writeConcern: DURABLE } : { session };
  const { fence } = next;
  const moved = { ledgerId: next.ledgerId, position: next.position, commit, ...(fence !== undefined && { fence }) };
  if (expected === undefined) {
    try {
      await checkpoints.insertOne({ _id: key, ...moved }, options);
      return true;
    } catch (error) {
      if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return false;
      throw error;
    }
  }
  const fenced = expected.fence === undefined ? { $exists: false } : { $eq: expected.fence };
  const as = { _id: { $eq: key }, ledgerId: { $eq: expected.ledgerId }, position: { $eq: expected.position }, fence: fenced };
  const change = fence === undefined ? { $set: moved, $unset: { fence: true as const } } : { $set: moved };
  const { matchedCount } = await checkpoints.updateOne(as, change, options);
  return matchedCount === 1;
}
