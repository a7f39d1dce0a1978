import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '#kernel';
import type { ReadStore } from '#read-store';
import { Leases, PartitionLeases, alone, fenceOf } from '../leases/index.js';
import type { AnyReadModel } from '../read-model/index.js';
import { RunnerStopped } from './errors.js';
import type { GenerationRegister } from './generations.js';
import { WHOLE, type Partition } from './partitions.js';
import { inShifts, type Sharing } from './sharing.js';
import type { PartitionHolder } from './status.js';

/** What is known of the runners of other processes. */
export interface ColleaguesOptions {
  readonly store: ReadStore;
  readonly clock: Clock;
  readonly models: readonly AnyReadModel[];
  readonly register: GenerationRegister;
  /** How the work is shared; where it is not, these partitions are this runner's from first to last. */
  readonly sharing: Sharing | undefined;
  readonly partitions: readonly Partition[] | undefined;
}

/** The other processes that fold the same read models: which partitions are this one's, and what has to be agreed. Alone at work, nothing is. */
export class Colleagues {
  private own: readonly Partition[];
  private fences: ReadonlyMap<number, string> = new Map();
  private leases: Leases | undefined;
  private shares: PartitionLeases | undefined;
  /** Read model to its collections as this process has seen them last. */
  private readonly outlines = new Map<string, string>();

  constructor(private readonly options: ColleaguesOptions) {
    this.own = options.partitions ?? [WHOLE];
  }

  /** The partitions that are this runner's now. */
  get partitions(): readonly Partition[] {
    return this.own;
  }

  /** What checkpoints of a partition name, where the work is shared. */
  fence({ number }: Partition): { readonly fence?: string } {
    const fence = this.fences.get(number);
    return fence === undefined ? {} : { fence };
  }

  /** Does the work, in shifts where it is shared: each ends where partitions come or go, or another process has changed collections. */
  async work(ledgerId: string, signal: AbortSignal, at: Work): Promise<void> {
    const { store, clock, sharing } = this.options;
    if (!sharing) return at.serve(signal);
    const { of, holder, length, renewal } = sharing;
    this.leases = new Leases({ store, clock, ledgerId, holder, length });
    this.shares = new PartitionLeases(this.leases, of);
    await inShifts(this.shares, renewal, signal, {
      work: (held, until) => {
        this.own = [...held.keys()].map((number) => ({ number, of }));
        this.fences = new Map([...held].map(([number, lease]) => [number, fenceOf(lease)]));
        return at.serve(until);
      },
      isOther: () => this.hasOtherCollections(at),
      standBy: () => at.standBy(),
      overtaken: (error) => at.overtaken(error),
    });
  }

  /** Changes collections while no other process does. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.leases ? alone(this.leases, 'generations', work) : work();
  }

  /** Remembers which collections of a read model there are now. */
  async see(model: AnyReadModel): Promise<void> {
    if (this.leases) this.outlines.set(model.name, await this.options.register.outline(model));
  }

  /** Waits until every process has filled and checked its partitions of a collection. Throws `RunnerStopped`. */
  async whenAllAreFilled(collection: string, signal: AbortSignal): Promise<void> {
    const { sharing, register } = this.options;
    if (!sharing) return;
    await register.filled(
      collection,
      this.own.map(({ number }) => number),
    );
    while (!(await register.isFilled(collection))) {
      if (signal.aborted) throw new RunnerStopped('the runner was stopped meanwhile');
      await delay(sharing.renewal);
    }
  }

  /** Who folds what; `undefined` where the work is not shared. */
  async holders(): Promise<readonly PartitionHolder[] | undefined> {
    const all = await this.shares?.all();
    return all?.map(({ partition, lease }) => ({
      partition,
      ...(lease && { holder: lease.holder, until: lease.until }),
      isOwn: lease?.holder === this.options.sharing?.holder,
    }));
  }

  /** Whether another process has begun a collection, or shown one, since it was looked at last. */
  private async hasOtherCollections({ isBuilding }: Work): Promise<boolean> {
    let isOther = false;
    for (const model of this.options.models) {
      const before = this.outlines.get(model.name);
      this.outlines.delete(model.name);
      // What this process builds itself it shows itself.
      if (isBuilding(model)) continue;
      await this.see(model);
      isOther ||= before !== undefined && before !== this.outlines.get(model.name);
    }
    return isOther;
  }
}

/** What a runner does, as its colleagues are told of it. */
export interface Work {
  /** Folds the partitions that are this runner's until the signal aborts. */
  serve(signal: AbortSignal): Promise<void>;
  isBuilding(model: AnyReadModel): boolean;
  standBy(): void;
  overtaken(error: Error): void;
}
