import type { Lease } from './lease.js';
import type { Leases } from './leases.js';

/** A partition, and who holds it. */
export interface PartitionLease {
  readonly partition: number;
  readonly lease?: Lease;
}

const partitionName = (partition: number, of: number): string => `partition-${partition}of${of}`;
const seatName = (seat: number, of: number): string => `seat-${seat}of${of}`;

/**
 * The partitions that this process folds. Each process at work has a seat, so that all know among how many they share, and takes its part of the
 * partitions: those that nobody holds. One that has more than its part, since others have come, gives back what is too much.
 */
export class PartitionLeases {
  private seat: Lease | undefined;
  private readonly own = new Map<number, Lease>();
  private readonly tooMuch = new Set<number>();

  constructor(
    private readonly leases: Leases,
    /** Into how many partitions the work is divided. */
    readonly of: number,
  ) {}

  /** What this process may fold now: its partitions, but for those that it is to give back. */
  get held(): ReadonlyMap<number, Lease> {
    return new Map([...this.own].filter(([partition]) => !this.tooMuch.has(partition)));
  }

  /** Renews what is held, and takes or gives up what this process has too little or too much of. Whether `held` is another now. */
  async renew(): Promise<boolean> {
    const before = this.signature();
    const part = await this.part();
    for (const partition of Array.from(this.own.keys())) {
      const again = await this.leases.take(partitionName(partition, this.of));
      // A partition that was another's in between has another token: it is opened anew.
      if (again) this.own.set(partition, again);
      else this.own.delete(partition);
    }
    for (let partition = 0; partition < this.of && this.own.size < part; partition += 1) {
      if (this.own.has(partition)) continue;
      const lease = await this.leases.take(partitionName(partition, this.of));
      if (lease) this.own.set(partition, lease);
    }
    this.tooMuch.clear();
    for (const partition of [...this.own.keys()].toSorted((one, other) => one - other).slice(part)) this.tooMuch.add(partition);
    return this.signature() !== before;
  }

  /** Gives back what this process has too much of; nothing of it may be at work any more. */
  async giveBack(): Promise<void> {
    for (const partition of this.tooMuch) await this.release(partition);
    this.tooMuch.clear();
  }

  /** Gives back everything. */
  async close(): Promise<void> {
    for (const partition of Array.from(this.own.keys())) await this.release(partition);
    if (this.seat) await this.leases.release(this.seat);
    this.seat = undefined;
  }

  /** Every partition, with who holds it now. */
  async all(): Promise<readonly PartitionLease[]> {
    const numbers = Array.from({ length: this.of }, (_, partition) => partition);
    return Promise.all(
      numbers.map(async (partition) => {
        const lease = await this.leases.find(partitionName(partition, this.of));
        return { partition, ...(this.leases.isHeld(lease) && { lease }) };
      }),
    );
  }

  /** How many partitions are this process's part; none where there are as many processes at work as there are partitions. */
  private async part(): Promise<number> {
    this.seat = this.seat && (await this.leases.take(this.seat.name));
    let taken = 0;
    for (let seat = 0; seat < this.of; seat += 1) {
      const name = seatName(seat, this.of);
      if (name === this.seat?.name || this.leases.isHeld(await this.leases.find(name))) taken += 1;
      else if (!this.seat) {
        this.seat = await this.leases.take(name);
        taken += 1;
      }
    }
    return this.seat ? Math.ceil(this.of / taken) : 0;
  }

  private async release(partition: number): Promise<void> {
    const lease = this.own.get(partition);
    this.own.delete(partition);
    if (lease) await this.leases.release(lease);
  }

  private signature(): string {
    return [...this.held]
      .map(([partition, { token }]) => `${partition}:${token}`)
      .toSorted()
      .join();
  }
}
