import { CheckpointConflict, type Checkpoint, type CollectionDeclaration, type ReadStore } from '#read-store';
import { START } from '#event-store';
import { declareAnchors } from '../anchors/index.js';
import type { Log } from '../log/index.js';
import type { AnyReadModel } from '../read-model/index.js';
import { checkpointKey } from './checkpoint-key.js';
import { CheckpointRefused, ProjectionTakenOver } from './errors.js';
import { Jobs } from './jobs.js';
import { Parking } from './parking.js';
import type { Partition } from './partitions.js';
import { Projection } from './projection.js';
import { JOBS, PARKED } from './registers.js';
import { WorkingSet } from './working-set.js';

/** One partition of one generation of a read model, to be folded. */
export interface Opening {
  readonly log: Log;
  readonly store: ReadStore;
  readonly model: AnyReadModel;
  readonly collection: CollectionDeclaration;
  readonly partition: Partition;
  readonly ledgerId: string;
  /** The lease under which the partition is folded, where it is shared with other processes. */
  readonly fence?: string;
  /** How many characters of JSON to keep in memory beside the documents that have changed. */
  readonly mostKept: number;
}

/** Goes on where the checkpoint says. Throws `CheckpointRefused` where it is of another ledger. */
export async function openProjection({ collection, mostKept, fence, ...opening }: Opening): Promise<Projection> {
  const { store, partition, ledgerId } = opening;
  for (const register of [PARKED, JOBS]) await store.declare(register);
  await declareAnchors(store);
  const key = checkpointKey(collection.name, partition);
  const found = await store.checkpoint(key);
  if (found && found.ledgerId !== ledgerId)
    throw new CheckpointRefused(key, 'other-ledger', `it is of the ledger ${found.ledgerId}, and this is ${ledgerId}`);
  const checkpoint = fence === undefined ? found : await taken(opening, collection.name, found, fence);
  const { name } = collection;
  const parts = {
    ...opening,
    ...(fence !== undefined && { fence }),
    collection: name,
    complete: () => store.declare(collection),
    checkpointKey: key,
    working: new WorkingSet(store, name, mostKept),
    parking: await Parking.open(store, name, partition.number),
    jobs: await Jobs.open(store, name, partition.number),
  };
  return new Projection(parts, checkpoint, START);
}

/** Sets the fence of a partition that this process has taken over: what another one still commits of it is no longer as expected. */
async function taken(
  { store, partition, ledgerId }: Pick<Opening, 'store' | 'partition' | 'ledgerId'>,
  collection: string,
  expected: Checkpoint | undefined,
  fence: string,
): Promise<Checkpoint> {
  if (expected?.fence === fence) return expected;
  const next = { ledgerId, position: expected?.position ?? START, fence };
  try {
    await store.commit({ writes: [], checkpoint: { key: checkpointKey(collection, partition), expected, next } });
  } catch (error) {
    if (!(error instanceof CheckpointConflict)) throw error;
    throw new ProjectionTakenOver(collection, partition.number, { cause: error });
  }
  return next;
}
