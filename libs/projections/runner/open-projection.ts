import type { CollectionDeclaration, ReadStore } from '#read-store';
import { START } from '#event-store';
import { declareAnchors } from '../anchors/index.js';
import type { Log } from '../log/index.js';
import type { AnyReadModel } from '../read-model/index.js';
import { checkpointKey } from './checkpoint-key.js';
import { CheckpointRefused } from './errors.js';
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
  /** How many characters of JSON to keep in memory beside the documents that have changed. */
  readonly mostKept: number;
}

/** Goes on where the checkpoint says. Throws `CheckpointRefused` where it is of another ledger. */
export async function openProjection({ collection, mostKept, ...opening }: Opening): Promise<Projection> {
  const { store, partition, ledgerId } = opening;
  for (const register of [PARKED, JOBS]) await store.declare(register);
  await declareAnchors(store);
  const key = checkpointKey(collection.name, partition);
  const checkpoint = await store.checkpoint(key);
  if (checkpoint && checkpoint.ledgerId !== ledgerId)
    throw new CheckpointRefused(key, 'other-ledger', `it is of the ledger ${checkpoint.ledgerId}, and this is ${ledgerId}`);
  const { name } = collection;
  const parts = {
    ...opening,
    collection: name,
    complete: () => store.declare(collection),
    checkpointKey: key,
    working: new WorkingSet(store, name, mostKept),
    parking: await Parking.open(store, name, partition.number),
    jobs: await Jobs.open(store, name, partition.number),
  };
  return new Projection(parts, checkpoint, START);
}
