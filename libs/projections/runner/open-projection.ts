import type { CollectionDeclaration, ReadStore } from '#read-store';
import { START } from '#event-store';
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
  /** How many documents to keep in memory beside those that have changed. */
  readonly mostKept: number;
}

/** Goes on where the checkpoint says. Throws `CheckpointRefused` where it does not belong to this log. */
export async function openProjection({ collection, mostKept, ...opening }: Opening): Promise<Projection> {
  const { log, store, partition, ledgerId } = opening;
  for (const declaration of [collection, PARKED, JOBS]) await store.declare(declaration);
  const key = checkpointKey(collection.name, partition);
  const checkpoint = await store.checkpoint(key);
  if (checkpoint && checkpoint.ledgerId !== ledgerId)
    throw new CheckpointRefused(key, 'other-ledger', `it is of the ledger ${checkpoint.ledgerId}, and this is ${ledgerId}`);
  const head = await log.eventStore.logHead();
  if (checkpoint && checkpoint.position > head)
    throw new CheckpointRefused(
      key,
      'beyond-the-head',
      `it is at ${checkpoint.position}, and the log ends at ${head}: the log was restored from an older copy`,
    );
  const { name } = collection;
  const parts = {
    ...opening,
    collection: name,
    checkpointKey: key,
    working: new WorkingSet(store, name, mostKept),
    parking: await Parking.open(store, name, partition.number),
    jobs: await Jobs.open(store, name, partition.number),
  };
  return new Projection(parts, checkpoint, START);
}
