import type { Clock } from '#kernel';
import { CheckpointConflict, type ReadStore } from '#read-store';
import { asCheckpoint, leaseIn, leaseKey, type Lease } from './lease.js';

/** What leases are taken with. */
export interface LeaseOptions {
  readonly store: ReadStore;
  readonly clock: Clock;
  readonly ledgerId: string;
  /** This process, by a name that no other one has, and that it does not have again after a restart. */
  readonly holder: string;
  /** Milliseconds for which a lease is held unless it is renewed. */
  readonly length: number;
}

/**
 * The leases of one ledger, as one process takes them. Clocks of processes may differ: a lease may then change hands early, which the fence of
 * what is written under it makes harmless.
 */
export class Leases {
  constructor(private readonly options: LeaseOptions) {}

  /** This process. */
  get holder(): string {
    return this.options.holder;
  }

  /** Whether somebody holds the lease now. */
  isHeld(lease: Lease | undefined): lease is Lease {
    return lease !== undefined && lease.until > this.now();
  }

  /** The lease as it was set last; `undefined` where nobody ever had it. */
  async find(name: string): Promise<Lease | undefined> {
    const found = await this.options.store.checkpoint(leaseKey(name));
    return found && leaseIn(name, found);
  }

  /** Takes a lease that nobody holds, or renews one's own. `undefined` where another has it, or was quicker. */
  async take(name: string): Promise<Lease | undefined> {
    const { holder, length } = this.options;
    const before = await this.find(name);
    const isOwn = before?.holder === holder;
    if (this.isHeld(before) && !isOwn) return undefined;
    const token = isOwn ? before.token : (before?.token ?? 0) + 1;
    return this.move(before, { name, holder, token, until: this.now() + length });
  }

  /** Gives a lease back, so that another may take it at once. */
  async release(lease: Lease): Promise<void> {
    const before = await this.find(lease.name);
    if (before?.holder === lease.holder && before.token === lease.token) await this.move(before, { ...before, until: 0 });
  }

  private now(): number {
    return Date.parse(this.options.clock.now());
  }

  private async move(before: Lease | undefined, lease: Lease): Promise<Lease | undefined> {
    const { store, ledgerId } = this.options;
    const expected = before && asCheckpoint(before, ledgerId);
    try {
      const checkpoint = { key: leaseKey(lease.name), expected, next: asCheckpoint(lease, ledgerId) };
      await store.commit({ writes: [], checkpoint });
      return lease;
    } catch (error) {
      if (error instanceof CheckpointConflict) return undefined;
      throw error;
    }
  }
}
