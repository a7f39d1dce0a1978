import {
  JOBS,
  belongsTo,
  checkpointKey,
  ledgerIdOf,
  standingOf,
  verify,
  type AnyReadModel,
  type Difference,
  type Log,
  type Subject,
} from '#projections';
import type { ReadStore } from '#read-store';
import { CannotDo } from '../terminal/sentence.js';

/** What came of checking a read model: a sentence about it, and what differs. */
export interface CheckedModel {
  readonly sentence: string;
  readonly differences: readonly Difference[];
}

/** Folds the log again for one read model, as far as its projector has committed, and compares every document. Throws `CannotDo`. */
export async function checkModel(
  log: Log,
  store: ReadStore,
  model: AnyReadModel,
  onProgress: (done: number, of: number) => void,
): Promise<CheckedModel> {
  const collection = await store.resolve(model.name);
  if (collection === undefined)
    throw new CannotDo(`${model.name} has never been filled: start the ledger, or its projector, once`);
  const of = await partitionsOf(store, collection);
  const checkpointOf = (number: number) => store.checkpoint(checkpointKey(collection, { number, of }));
  const begun = await checkpointOf(0);
  if (begun !== undefined && begun.ledgerId !== (await ledgerIdOf(log)))
    throw new CannotDo(`${model.name} was filled from another ledger (${begun.ledgerId})`);
  const checkpoints = (await Promise.all(numbersBelow(of).map(checkpointOf))).filter((checkpoint) => checkpoint !== undefined);
  const standing = await standingOf(log.eventStore, store, collection, checkpoints);
  if (!standing.stands) throw new CannotDo(`${model.name} does not belong to this log: ${standing.details}; rebuild it`);
  const partOf = (subject: Subject) => numbersBelow(of).find((number) => belongsTo({ number, of }, subject)) ?? 0;
  const committedTo = async (subject: Subject) => (await checkpointOf(partOf(subject)))?.position;
  const checked = { log, store, model, collection, committedTo };
  const { folded, stored, differences } = await verify(checked, { mostDifferences: Infinity, onProgress });
  const jobs = await jobsOf(store, collection);
  const waiting = jobs === 0 ? '' : `; ${jobs} judgements by changed rules are under way, and may account for differences`;
  const sentence = `${model.name}: ${folded} documents folded, ${stored} stored, ${differences.length} differ${waiting}`;
  return { sentence, differences };
}

/** Into at most so many parts a projector may be split. */
const MOST_PARTITIONS = 256;

/** Into how many parts the projector of a collection is split: where that was changed, the split that came furthest. */
async function partitionsOf(store: ReadStore, collection: string): Promise<number> {
  const splits = numbersBelow(MOST_PARTITIONS).map(async (number) => {
    const of = number + 1;
    return { of, position: (await store.checkpoint(checkpointKey(collection, { number: 0, of })))?.position ?? '' };
  });
  const furthest = (await Promise.all(splits)).reduce((one, other) => (other.position > one.position ? other : one));
  return furthest.of;
}

const numbersBelow = (end: number): readonly number[] => Array.from({ length: end }, (_, number) => number);

async function jobsOf(store: ReadStore, collection: string): Promise<number> {
  if (!(await store.collections()).includes(JOBS.name)) return 0;
  return store.count(JOBS.name, [{ field: 'collection', is: 'eq', value: collection }]);
}
