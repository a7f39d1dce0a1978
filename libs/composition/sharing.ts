import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Settings } from '#platform';
import type { Clock } from '#kernel';
import { Leases, underLease, type Sharing } from '#projections';
import { CheckpointConflict, ReadStoreUnavailable, type ReadStore } from '#read-store';
import { isSoleWriter } from './stores.js';

/** How often a lease is renewed while it lasts. */
const RENEWALS = 4;

/** This process, by a name that it does not have again after a restart. */
const holder = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;

const renewalOf = ({ LEASE_MS }: Pick<Settings, 'LEASE_MS'>): number => Math.floor(LEASE_MS / RENEWALS);

type ShareSettings = Pick<Settings, 'LEASE_MS' | 'PROJECTION_PARTITIONS' | 'MONGODB_URL'>;

/** How many parts the read models of one MongoDB are folded in: as many processes can share the work. */
const PARTITIONS = 16;

/** How many partitions there are of the document keys. */
export const partitionsOf = ({ PROJECTION_PARTITIONS, MONGODB_URL }: Partial<ShareSettings>): number =>
  PROJECTION_PARTITIONS ?? (MONGODB_URL === undefined ? 1 : PARTITIONS);

/**
 * What of the read models this process folds. Where they are in MongoDB, or more partitions than one are asked for, it shares them with others;
 * else it is their only projector, and waits for no lease of one that was killed.
 */
export const sharingOf = (settings: ShareSettings): { readonly sharing?: Sharing } => {
  const { LEASE_MS: length, MONGODB_URL } = settings;
  const of = partitionsOf(settings);
  return of === 1 && MONGODB_URL === undefined ? {} : { sharing: { of, holder, length, renewal: renewalOf(settings) } };
};

/** What one process at a time does. */
export interface Singleton {
  readonly name: string;
  readonly store: ReadStore;
  readonly clock: Clock;
  readonly ledgerId: string;
  readonly settings: Pick<Settings, 'LEASE_MS' | 'EVENTSTOREDB_URL'>;
}

/**
 * Works under a lease of its own until the signal aborts: where several processes write to the log, one works, and another goes on when that one is gone. Two
 * may be at it for a moment where clocks differ or one was paused: the work has to bear that, as policies do by the ids of their commands.
 */
export async function aloneAtWork(
  { name, store, clock, ledgerId, settings }: Singleton,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  if (isSoleWriter(settings)) return work(signal);
  const leases = new Leases({ store, clock, ledgerId, holder, length: settings.LEASE_MS });
  while (!signal.aborted) {
    try {
      await underLease(leases, name, renewalOf(settings), signal, (_, until) => work(until));
    } catch (error) {
      // Another process has gone on with it, or the store is away.
      if (!(error instanceof CheckpointConflict || error instanceof ReadStoreUnavailable)) throw error;
      await delay(renewalOf(settings), undefined, { signal }).catch(() => undefined);
    }
  }
}
