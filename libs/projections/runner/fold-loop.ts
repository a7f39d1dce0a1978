import { START, type StoredEvent } from '#event-store';
import type { Log } from '../log/index.js';
import { allDone } from './all-done.js';
import { RunnerStopped } from './errors.js';
import { LiveReferences } from './live-references.js';
import type { Projection } from './projection.js';
import { Readings } from './readings.js';
import type { RunnerSettings } from './settings.js';
import { takeIn } from './take-in.js';

/** Something to be done between two batches, when nothing is half done. */
interface Task {
  perform(references: LiveReferences): Promise<void>;
  refuse(error: Error): void;
}

const stopped = (): RunnerStopped => new RunnerStopped('the runner is not at work');

const leastOf = (positions: readonly string[]): string => positions.toSorted()[0] ?? START;

/** Reads the log once for several projections and keeps them up to date until it is told to stop. */
export class FoldLoop {
  private readonly references: LiveReferences;
  private readonly tasks: Task[] = [];
  private readonly start: string;
  private readings: Readings | undefined;
  private head: string = START;
  private last: string = START;
  private hasEnded = false;

  constructor(
    private readonly log: Log,
    private readonly projections: readonly Projection[],
    private readonly settings: RunnerSettings,
    /** Told whenever something has been committed, and when there is nothing to do. */
    private readonly onProgress: () => void = () => undefined,
  ) {
    this.start = leastOf(projections.map(({ intake }) => intake.position));
    const models = projections.map(({ parts }) => parts.model);
    this.references = new LiveReferences(log, models, this.start);
    this.last = this.start;
  }

  /** Runs until the signal aborts, then commits what it has taken in. Throws what a store or a commit throws. */
  async run(signal: AbortSignal): Promise<void> {
    const { batchSize, longestWait } = this.settings;
    // A subscription that waits for events can only be left by its signal.
    const leaving = new AbortController();
    const until = AbortSignal.any([signal, leaving.signal]);
    const subscription = this.log.eventStore.subscribe({ after: this.start, signal: until, batchSize });
    const readings = (this.readings = new Readings(subscription));
    try {
      this.head = await this.log.eventStore.logHead();
      for (;;) {
        await this.doTasks();
        const reading = await readings.next(this.hasJobs ? 0 : longestWait);
        if (reading === 'ended') break;
        if (reading === 'nothing') await this.settle();
        else await this.take(reading);
      }
      await this.commit(this.projections, true);
      await this.doTasks();
    } finally {
      this.readings = undefined;
      this.hasEnded = true;
      for (const task of this.tasks.splice(0)) task.refuse(stopped());
      leaving.abort();
      await readings.close();
    }
  }

  /** Does something between two batches. Throws `RunnerStopped` where there are no more of them. */
  perform<Result>(task: (references: LiveReferences) => Promise<Result>): Promise<Result> {
    if (this.hasEnded) return Promise.reject(stopped());
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    this.tasks.push({ perform: (references) => task(references).then(resolve, reject), refuse: reject });
    this.readings?.interrupt();
    return promise;
  }

  private async doTasks(): Promise<void> {
    for (let task = this.tasks.shift(); task; task = this.tasks.shift()) {
      await task.perform(this.references);
      this.references.release();
    }
  }

  private get hasJobs(): boolean {
    return this.projections.some(({ parts }) => parts.jobs.next !== undefined);
  }

  private async take(batch: readonly StoredEvent[]): Promise<void> {
    await takeIn(batch, this.log, this.projections, this.references);
    this.last = batch.at(-1)?.position ?? this.last;
    if (this.last >= this.head) this.head = await this.log.eventStore.logHead();
    const { isCaughtUp } = this;
    const due = isCaughtUp ? this.projections : this.due();
    if (due.length > 0) await this.commit(due);
    if (isCaughtUp) await this.continueJobs();
  }

  /** Whether the log was read to its end when it was last looked at. */
  get isCaughtUp(): boolean {
    return this.last >= this.head;
  }

  /** What is to be committed before the log has been read to its end, so that what waits in memory stays within bounds. */
  private due(): readonly Projection[] {
    const due = this.projections.filter((projection) => this.isDue(projection));
    if (due.length > 0) return due;
    const byWeight = this.projections.toSorted((one, other) => other.parts.working.weight - one.parts.working.weight);
    const weight = byWeight.reduce((sum, { parts }) => sum + parts.working.weight, 0);
    return weight >= this.settings.mostWeight ? byWeight.slice(0, 1) : [];
  }

  private isDue({ intake, parts: { model, working } }: Projection): boolean {
    const { mostChanged, mostWrittenOnce, mostEvents } = this.settings;
    return working.changed.size >= (model.writtenOnce ? mostWrittenOnce : mostChanged) || intake.events >= mostEvents;
  }

  /** Nothing came in for a while. */
  private async settle(): Promise<void> {
    await this.commit(this.projections, true);
    await this.continueJobs();
  }

  /** Commits some projections. Only where the log has been read to its end is it waited for: else the next batch is folded meanwhile. */
  private async commit(projections: readonly Projection[], isAwaited = this.isCaughtUp): Promise<void> {
    await allDone(projections.map((projection) => projection.commit(this.references)));
    this.references.release();
    const settled = allDone(projections.map((projection) => projection.settled()));
    if (isAwaited) {
      await settled;
      if (this.isCaughtUp) await allDone(projections.map((projection) => projection.caughtUp()));
      this.onProgress();
    } else
      // What fails is thrown by the next commit.
      settled.then(this.onProgress).catch(() => undefined);
  }

  /** A page of a job for each projection whose checkpoint the references have reached. */
  private async continueJobs(): Promise<void> {
    const ready = this.projections.filter(
      ({ parts, committedTo }) => parts.jobs.next && committedTo !== undefined && this.references.position >= committedTo,
    );
    if (ready.length === 0) return;
    await allDone(ready.map((projection) => projection.continueJob(this.references)));
    this.references.release();
    this.onProgress();
  }
}
