import type { RecordedEvent } from '#kernel';
import { historyOf, type Log, type Until } from '../log/index.js';
import type { AnyReadModel, Folding, Subject } from '../read-model/index.js';
import { MemoryFold } from './memory-fold.js';
import type { Timeline } from './timeline.js';
import { Timelines, lookupIn } from './timelines.js';

/** How to fold a subject's history. */
export interface FoldOptions {
  /** As known at that moment; everything unless given. */
  readonly until?: Until;
  /** Which documents are wanted; all of the subject unless given. */
  readonly only?: (id: string) => boolean;
  /** Events that are imagined after that moment. Nothing is stored. */
  readonly imagined?: readonly RecordedEvent[];
  /** States of other streams, shared between the folds of several subjects at the same moment. */
  readonly timelines?: Timelines;
}

/** Documents folded from the log, and the revision to which each stream was read. */
export interface SubjectFold {
  readonly documents: ReadonlyMap<string, Folding>;
  readonly read: Readonly<Record<string, number>>;
}

/**
 * The documents of a subject, folded anew from the log: what `asOf`, verification, unparking, refolds and what-if all rest on. Documents hold
 * what the runner would have stored at that moment, without what only the runner knows (`judgedTo`, `parked`). Throws what a fold throws.
 */
export async function foldSubject(
  log: Log,
  model: AnyReadModel,
  subject: Subject,
  options: FoldOptions = {},
): Promise<SubjectFold> {
  const replay = new Replay(log, model, subject, options);
  await replay.fold();
  return { documents: await replay.judge(), read: replay.read };
}

class Replay {
  private readonly main: MemoryFold;
  private readonly atHand = new Map<string, Timeline>();
  private readonly timelines: Timelines;
  readonly read: Record<string, number> = {};

  constructor(
    private readonly log: Log,
    private readonly model: AnyReadModel,
    private readonly subject: Subject,
    private readonly options: FoldOptions,
  ) {
    this.main = new MemoryFold(model);
    this.timelines = options.timelines ?? new Timelines(log, options.until);
  }

  async fold(): Promise<void> {
    for await (const event of this.events(this.options.until)) {
      this.read[event.stream] = event.revision;
      if (!this.model.reactionTo(event.type)) continue;
      const lookup = await this.lookupFor(event);
      if (this.main.waitsFor(event, lookup)) await this.refold(event.position);
      this.main.apply(event, lookup);
    }
    for (const event of this.options.imagined ?? []) this.main.apply(event, await this.lookupFor(event));
    if (this.main.refolds.size > 0) await this.refold(undefined);
  }

  async judge(): Promise<ReadonlyMap<string, Folding>> {
    const { only = () => true } = this.options;
    const documents = new Map<string, Folding>();
    for (const key of this.main.keys()) {
      const folded = this.main.folded(key);
      if (!folded || !only(key)) continue;
      for (const reference of Object.values(this.model.references)) await this.load(reference.ofDocument(folded));
      const document = this.main.document(key, lookupIn(this.atHand));
      if (document) documents.set(key, document);
    }
    return documents;
  }

  /** Folds the documents that stand still anew, with hindsight, from their beginning to before a position. */
  private async refold(before: string | undefined): Promise<void> {
    const { superseded, refolds } = this.main;
    const anew = new MemoryFold(this.model, { superseded, keys: refolds });
    for await (const event of this.events(this.options.until)) {
      if (before !== undefined && event.position >= before) break;
      if (this.model.reactionTo(event.type)) anew.apply(event, await this.lookupFor(event));
    }
    if (before === undefined) for (const event of this.options.imagined ?? []) anew.apply(event, await this.lookupFor(event));
    this.main.adopt(anew);
  }

  private async lookupFor(event: RecordedEvent) {
    for (const reference of Object.values(this.model.references)) await this.load(reference.ofEvent(event));
    return lookupIn(this.atHand, event.position);
  }

  private async load(stream: string | undefined): Promise<void> {
    if (stream === undefined || this.atHand.has(stream)) return;
    const timeline = await this.timelines.load(stream);
    this.atHand.set(stream, timeline);
    if (timeline.revision !== undefined) this.read[stream] = timeline.revision;
  }

  private async *events(until: Until = {}): AsyncIterable<RecordedEvent> {
    for await (const stored of historyOf(this.log, this.subject, { until })) yield this.log.decode(stored);
  }
}
