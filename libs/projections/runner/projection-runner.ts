import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailable } from '#event-store';
import type { Clock } from '#kernel';
import { ReadStoreUnavailable, type CollectionDeclaration, type ReadStore } from '#read-store';
import { standingOf, type Standing } from '../anchors/index.js';
import type { Log } from '../log/index.js';
import { parseSubjectKey, type AnyReadModel } from '../read-model/index.js';
import { verify, type Verified, type VerifyOptions } from '../verification/index.js';
import { CheckpointRefused, NothingParked, NothingToSwitchBackTo, ReadModelUnknown, RunnerStopped } from './errors.js';
import { checkpointKey } from './checkpoint-key.js';
import { Colleagues } from './colleagues.js';
import { FoldLoop } from './fold-loop.js';
import { Generation } from './generation.js';
import { GenerationRegister } from './generations.js';
import { ledgerIdOnceCreated } from './ledger-id.js';
import { openProjection } from './open-projection.js';
import type { Partition } from './partitions.js';
import { checkFilled, fill } from './rebuild.js';
import { defaultSettings, type RunnerSettings } from './settings.js';
import type { Sharing } from './sharing.js';
import type { RefusedReadModel, RunnerStatus } from './status.js';
import { Waiting } from './waiting.js';

/** What a runner needs. */
export interface RunnerOptions {
  readonly log: Log;
  readonly store: ReadStore;
  readonly models: readonly AnyReadModel[];
  readonly clock: Clock;
  /** Which parts of the work are this runner's; all of it unless given. */
  readonly partitions?: readonly Partition[];
  /** How the work is shared with other processes, in place of `partitions`: each takes its part, and what is left by one that is gone. */
  readonly sharing?: Sharing;
  readonly settings?: Partial<RunnerSettings>;
}

/** What came of a rebuild: the collection that is in sight now, and the check that it passed. */
export interface Rebuilt {
  readonly readModel: string;
  readonly collection: string;
  readonly verified: Verified;
}

/** A collection that is being filled; it has no generation before it is opened. */
interface Build {
  generation?: Generation;
  readonly done: Promise<Rebuilt>;
}

/** Keeps the read models up to date: reads the log once for all of them, and fills new generations beside them. */
export class ProjectionRunner {
  private readonly settings: RunnerSettings;
  private readonly colleagues: Colleagues;
  private readonly register: GenerationRegister;
  private readonly waiting = new Waiting();
  private readonly live = new Map<string, Generation>();
  /** Read models in sight that do not belong to the log: they stand still until they are rebuilt. */
  private readonly refused = new Map<string, RefusedReadModel & { readonly cause: CheckpointRefused }>();
  private readonly building = new Map<string, Build>();
  private loop: FoldLoop | undefined;
  private restart = new AbortController();
  private signal = AbortSignal.abort();
  private ledgerId = '';
  private state: RunnerStatus['state'] = 'starting';
  private error: unknown;

  constructor(private readonly options: RunnerOptions) {
    this.settings = { ...defaultSettings, ...options.settings };
    const { store, clock, models, partitions, sharing } = options;
    const register = new GenerationRegister(store, sharing?.of ?? partitions?.[0]?.of ?? 1);
    this.register = register;
    this.colleagues = new Colleagues({ store, clock, models, register, partitions, sharing });
  }

  /**
   * Runs until the signal aborts; what was taken in is committed by then. A store that is away is waited for. A read model that was folded
   * from what the log does not hold (any more) stands still, and the status says so, until it is rebuilt. Throws what it cannot mend by
   * itself: `CheckpointRefused` for those of another ledger, `LedgerUnnamed`, `ProjectionTakenOver`.
   */
  async run(signal: AbortSignal): Promise<void> {
    const { first, most } = this.settings.backoff;
    for (let pause = first; !signal.aborted; pause = Math.min(pause * 2, most)) {
      try {
        this.ledgerId = await ledgerIdOnceCreated(this.options.log, signal);
        if (signal.aborted) break;
        await this.colleagues.work(this.ledgerId, signal, {
          serve: (until) => this.serve(until),
          isBuilding: ({ name }) => this.building.has(name),
          standBy: () => (this.state = 'standby'),
          overtaken: (error) => (this.error = error),
        });
      } catch (error) {
        this.error = error;
        const isAway = error instanceof StoreUnavailable || error instanceof ReadStoreUnavailable;
        this.state = isAway ? 'waiting' : 'failed';
        if (!isAway) throw error;
        await delay(pause, undefined, { signal }).catch(() => undefined);
      }
    }
    this.state = 'stopped';
  }

  /** How everything stands. */
  async status(): Promise<RunnerStatus> {
    const head = await this.options.log.eventStore.logHead();
    const now = Date.parse(this.options.clock.now());
    const live = [...this.live.values()].flatMap((generation) => generation.status('live', head, now));
    const building = [...this.building.values()].flatMap(({ generation }) => generation?.status('building', head, now) ?? []);
    const error = this.error instanceof Error ? { error: this.error.message } : {};
    const refused = [...this.refused.values()].map(({ readModel, why, error }) => ({ readModel, why, error }));
    const partitions = await this.colleagues.holders();
    return { state: this.state, ...error, head, projections: [...live, ...building], refused, ...(partitions && { partitions }) };
  }

  /** Waits until read models (all unless named) hold everything up to a position, at most so many milliseconds. Whether they do. */
  waitFor(position: string, milliseconds: number, readModels?: readonly string[]): Promise<boolean> {
    const names = readModels ?? this.options.models.map(({ name }) => name);
    return this.waiting.until(() => names.every((name) => this.live.get(name)?.hasReached(position) ?? false), milliseconds);
  }

  /** Lets a parked document (by id) or subject (`partner:<id>`) go on. Throws `NothingParked`, and what its folds throw. */
  async unpark(readModel: string, key: string): Promise<void> {
    const generation = this.generation(readModel);
    const projection = generation.projectionOf(parseSubjectKey(key) ?? generation.model.subjectOf(key));
    if (!this.loop) throw new RunnerStopped(`the runner is not at work: it is ${this.state}`);
    if (!projection?.parts.parking.holds(key)) throw new NothingParked(readModel, key);
    await this.loop.perform((references) => projection.unpark(key, references));
  }

  /** Fills a collection anew beside the one in sight, checks it, and shows it. One under way is joined. Throws `RebuildRefused`. */
  async rebuild(readModel: string): Promise<Rebuilt> {
    const model = this.model(readModel);
    if (!this.loop) throw new RunnerStopped(`the runner is not at work: it is ${this.state}`);
    return (
      this.building.get(readModel)?.done ?? this.build(model, () => this.colleagues.exclusively(() => this.register.build(model)))
    );
  }

  /** Shows the collection again that was shown before the last rebuild; it catches up at once. Throws `NothingToSwitchBackTo`. */
  async switchBack(readModel: string): Promise<void> {
    const model = this.model(readModel);
    const previous = await this.register.previous(model);
    if (!previous) throw new NothingToSwitchBackTo(readModel);
    await this.show(await this.open(model, previous), previous);
  }

  /** Checks a read model against the log, while it is folded. */
  verify(readModel: string, options?: VerifyOptions): Promise<Verified> {
    const { log, store } = this.options;
    return verify(this.generation(readModel).checked(log, store), options);
  }

  private async serve(signal: AbortSignal): Promise<void> {
    const { models } = this.options;
    const session = new AbortController();
    this.signal = AbortSignal.any([signal, session.signal]);
    this.live.clear();
    this.refused.clear();
    const begun: (readonly [AnyReadModel, CollectionDeclaration])[] = [];
    for (const model of models) {
      const { live, building } = await this.colleagues.exclusively(async () => {
        const standing = await this.register.standing(model);
        await this.colleagues.see(model);
        return standing;
      });
      if (live) await this.openLive(model, live);
      if (building) begun.push([model, building]);
    }
    try {
      // A failure is told by the status.
      for (const [model, building] of begun) this.build(model, () => this.goOn(model, building)).catch(() => undefined);
      await this.follow(signal);
    } finally {
      this.loop = undefined;
      session.abort();
      await Promise.allSettled([...this.building.values()].map(({ done }) => done));
      this.building.clear();
    }
  }

  /** Folds what is in sight; begins again where that changes. */
  private async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.restart = new AbortController();
      const projections = [...this.live.values()].flatMap((generation) => generation.projections);
      const until = AbortSignal.any([signal, this.restart.signal]);
      this.loop = new FoldLoop(this.options.log, projections, this.settings, () => this.waiting.tell());
      this.state = 'running';
      // Where every read model is in sight in another version, there is nothing to fold until the first one is filled.
      if (projections.length === 0) await once(until, 'abort');
      else await this.loop.run(until);
    }
  }

  private async openLive(model: AnyReadModel, collection: CollectionDeclaration): Promise<void> {
    try {
      this.live.set(model.name, await this.open(model, collection));
    } catch (error) {
      if (!(error instanceof CheckpointRefused) || error.why === 'other-ledger') throw error;
      const { name: readModel } = model;
      this.refused.set(readModel, { readModel, why: error.why, error: error.message, cause: error });
    }
  }

  /** The collection that was begun, or a new one where the log does not hold what it was filled from. */
  private async goOn(model: AnyReadModel, begun: CollectionDeclaration): Promise<CollectionDeclaration> {
    const { stands } = await this.standing(begun);
    if (stands) return begun;
    return this.colleagues.exclusively(async () => {
      const { building } = await this.register.standing(model);
      return building && building.name !== begun.name ? building : this.register.build(model);
    });
  }

  private async standing({ name }: CollectionDeclaration): Promise<Standing> {
    const { log, store } = this.options;
    const keys = this.colleagues.partitions.map((partition) => checkpointKey(name, partition));
    const checkpoints = await Promise.all(keys.map((key) => store.checkpoint(key)));
    return standingOf(
      log.eventStore,
      store,
      name,
      checkpoints.filter((checkpoint) => checkpoint !== undefined),
    );
  }

  private async open(model: AnyReadModel, collection: CollectionDeclaration): Promise<Generation> {
    const { log, store } = this.options;
    const { mostKept } = this.settings;
    const opening = { log, store, model, collection, ledgerId: this.ledgerId, mostKept };
    const projections = [];
    for (const partition of this.colleagues.partitions)
      projections.push(await openProjection({ ...opening, partition, ...this.colleagues.fence(partition) }));
    const standing = await this.standing(collection);
    if (!standing.stands) throw new CheckpointRefused(collection.name, standing.why, standing.details);
    return new Generation(model, collection.name, projections);
  }

  private build(model: AnyReadModel, target: () => Promise<CollectionDeclaration>): Promise<Rebuilt> {
    const done = this.fillAndShow(model, target)
      .catch((error: unknown) => {
        this.error = error;
        throw error;
      })
      .finally(() => this.building.delete(model.name));
    this.building.set(model.name, { done });
    return done;
  }

  private async fillAndShow(model: AnyReadModel, target: () => Promise<CollectionDeclaration>): Promise<Rebuilt> {
    const { log, store } = this.options;
    const collection = await target();
    const generation = await this.open(model, collection);
    Object.assign(this.building.get(model.name) ?? {}, { generation });
    if (!(await fill(generation, log, this.settings, this.signal))) throw new RunnerStopped('the runner was stopped meanwhile');
    const verified = await checkFilled(generation, log, store);
    await this.colleagues.whenAllAreFilled(collection.name, this.signal);
    await this.show(generation, collection);
    return { readModel: model.name, collection: collection.name, verified };
  }

  private async show(generation: Generation, collection: CollectionDeclaration): Promise<void> {
    await this.colleagues.exclusively(() => this.register.switchTo(generation.model, collection));
    this.live.set(generation.model.name, generation);
    this.refused.delete(generation.model.name);
    this.restart.abort();
  }

  private model(name: string): AnyReadModel {
    const { models } = this.options;
    const model = models.find((candidate) => candidate.name === name);
    if (model) return model;
    throw new ReadModelUnknown(
      name,
      models.map((known) => known.name),
    );
  }

  private generation(name: string): Generation {
    const { name: known } = this.model(name);
    const generation = this.live.get(known);
    if (generation) return generation;
    const refused = this.refused.get(known);
    if (refused) throw refused.cause;
    throw new RunnerStopped(`${name} is in sight in another version, and this one is still being filled`);
  }
}
