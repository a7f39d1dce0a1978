import { setTimeout as delay } from 'node:timers/promises';
import { CollectionUnknown } from '#read-store';
import type { Lease, PartitionLeases } from '../leases/index.js';
import { ProjectionTakenOver } from './errors.js';

/** How a runner shares the work with those of other processes. */
export interface Sharing {
  /** Into how many partitions the work is divided: the same in every process. */
  readonly of: number;
  /** This process, by a name that no other one has, and that it does not have again after a restart. */
  readonly holder: string;
  /** Milliseconds after which the partitions of a process that is gone are taken over. */
  readonly length: number;
  /** Milliseconds after which leases are renewed, and looked at; a third of their length or less. */
  readonly renewal: number;
}

/** What a runner does with its partitions. */
export interface Shift {
  /** Folds these partitions until the signal aborts. */
  work(held: ReadonlyMap<number, Lease>, signal: AbortSignal): Promise<void>;
  /** Whether another process has changed what there is to fold. */
  isOther(): Promise<boolean>;
  /** Told that other processes fold every partition. */
  standBy(): void;
  /** Told that another process has taken over what this one was at. */
  overtaken(error: Error): void;
}

const rest = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  delay(milliseconds, undefined, { signal }).catch(() => undefined);

/** Works on the partitions that this process holds, and begins again whenever they, or what there is to fold, have changed. */
export async function inShifts(leases: PartitionLeases, renewal: number, signal: AbortSignal, shift: Shift): Promise<void> {
  try {
    while (!signal.aborted) {
      await leases.renew();
      await leases.giveBack();
      if (leases.held.size === 0) {
        shift.standBy();
        await rest(renewal, signal);
        continue;
      }
      await oneShift(leases, renewal, signal, shift);
      await leases.giveBack();
    }
  } finally {
    // Where the store is away they run out by themselves.
    await leases.close().catch(() => undefined);
  }
}

async function oneShift(leases: PartitionLeases, renewal: number, signal: AbortSignal, shift: Shift): Promise<void> {
  const over = new AbortController();
  const watching = watch(leases, renewal, over, shift);
  try {
    await shift.work(leases.held, AbortSignal.any([signal, over.signal]));
  } catch (error) {
    if (!(error instanceof ProjectionTakenOver || error instanceof CollectionUnknown)) throw error;
    shift.overtaken(error);
    await rest(renewal, signal);
  } finally {
    over.abort();
    await watching;
  }
}

async function watch(leases: PartitionLeases, renewal: number, over: AbortController, shift: Shift): Promise<void> {
  while (!over.signal.aborted) {
    await rest(renewal, over.signal);
    if (over.signal.aborted) return;
    // A store that cannot be asked is met again when the next shift begins, and told then.
    const isOver = await leases.renew().then(
      async (hasChanged) => hasChanged || (await shift.isOther()),
      () => true,
    );
    if (isOver) over.abort();
  }
}
