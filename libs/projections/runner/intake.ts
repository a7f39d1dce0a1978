import type { RecordedEvent } from '#kernel';
import type { Anchor } from '../anchors/index.js';
import {
  REFOLD,
  subjectKey,
  subjectOfStream,
  type AnyReadModel,
  type Beside,
  type Folding,
  type Reaction,
  type References,
} from '../read-model/index.js';
import type { Jobs } from './jobs.js';
import { marked, type Parking, type Place } from './parking.js';
import { belongsTo, type Partition } from './partitions.js';
import type { WorkingSet } from './working-set.js';

/** An event and the documents that it touches, with the states that were known when it was recorded. */
interface Touch {
  readonly event: RecordedEvent;
  readonly reaction: Reaction<Folding, References<Folding>>;
  readonly keys: readonly string[];
  readonly references: Readonly<Record<string, unknown>>;
  /** Other documents that the fold looks at. */
  readonly beside: readonly string[];
}

const NOTHING: ReadonlyMap<string, Folding> = new Map();

const touchedBy = (touches: readonly Touch[]): ReadonlySet<string> => {
  const touched = new Set<string>();
  let last: readonly string[] = [];
  for (const { keys, beside } of touches) {
    if (keys !== last) for (const key of keys) touched.add(key);
    for (const key of beside) touched.add(key);
    last = keys;
  }
  return touched;
};

/** The states that references have as of the event being planned. Throws where a stream cannot be folded. */
export type StatesFor = (references: References<Folding>) => Readonly<Record<string, unknown>>;

/** Takes events into the documents in memory: planned one by one in the order of the log, then folded together. */
export class Intake {
  private touches: Touch[] = [];
  /** Documents to be folded anew, each with the event that asked for it. */
  readonly refolds = new Map<string, Place>();
  /** How many events have been taken in since the last commit. */
  events = 0;
  /** When the last event taken in was recorded. */
  recordedAt: string | undefined;
  /** The last event taken in since the start, as something that a checkpoint can rest on. */
  anchor: Anchor | undefined;

  constructor(
    private readonly model: AnyReadModel,
    private readonly partition: Partition,
    private readonly working: WorkingSet,
    private readonly parking: Parking,
    private readonly jobs: Jobs,
    /** Position of the last event taken in. */
    public position: string,
  ) {}

  /** Finds out which documents the event touches. One that was seen before is passed by. */
  plan(event: RecordedEvent, statesFor: StatesFor): void {
    if (!this.isNew(event)) return;
    this.recordedAt = event.metadata.recordedAt;
    const filter = this.model.rejudges?.(event);
    if (filter) this.jobs.add(event, filter);
    const reaction = this.model.reactionTo(event.type);
    if (!reaction || this.parking.passesBy(event)) return;
    try {
      const states = statesFor(this.model.references);
      const keys = this.own(reaction.keys(event, states));
      if (keys.length > 0)
        this.touches.push({ event, reaction, keys, references: states, beside: reaction.beside?.(event, states) ?? [] });
    } catch (error) {
      this.parkSubject(event, error);
    }
  }

  /** Takes in an event that cannot be read: everything of its subject stands still. */
  planUnreadable(place: Place, error: unknown): void {
    if (this.isNew(place) && !this.parking.passesBy(place)) this.parkSubject(place, error);
  }

  /** The batch that was planned ends with this event. */
  planned(last: Anchor): void {
    if (last.position === this.position) this.anchor = last;
  }

  /** Folds what was planned. */
  async fold(): Promise<void> {
    const touches = this.touches;
    this.touches = [];
    const stored = this.model.writtenOnce ? NOTHING : await this.working.unchanged(touchedBy(touches));
    const beside = (id: string) => this.working.current(id, stored.get(id)).document;
    for (const touch of touches) for (const key of touch.keys) this.foldOne(key, touch, stored, beside);
  }

  /** The documents that this partition folds. */
  private own(keys: readonly string[]): readonly string[] {
    const { model, partition } = this;
    return partition.of === 1 ? keys : keys.filter((key) => belongsTo(partition, model.subjectOf(key)));
  }

  private isNew({ position }: Place): boolean {
    if (position <= this.position) return false;
    this.position = position;
    this.events += 1;
    return true;
  }

  private foldOne(
    key: string,
    { event, reaction, references, beside: others }: Touch,
    known: ReadonlyMap<string, Folding>,
    beside: Beside<Folding>,
  ): void {
    if (this.parking.skips(key, event) || this.refolds.has(key)) return;
    const stored = known.get(key);
    const { document, position } = this.working.current(key, stored);
    if (position !== undefined && event.position <= position) return;
    if (others.some((id) => this.isOffBeat(id, event, known))) return void this.refolds.set(key, event);
    try {
      const after = reaction.fold(document, event, { references, key, beside });
      if (after === REFOLD) this.refolds.set(key, event);
      else if (after !== undefined && after !== document) this.working.change(key, after, event.position);
    } catch (error) {
      const parked = this.parking.park(key, event, error);
      if (document && position !== undefined) this.working.change(key, marked(document, parked), position);
    }
  }

  /** Whether a document is not as it was at the event: it waits to be folded anew, or was written ahead of a crash. */
  private isOffBeat(id: string, { position }: RecordedEvent, known: ReadonlyMap<string, Folding>): boolean {
    const current = this.working.current(id, known.get(id)).position;
    return this.refolds.has(id) || (current !== undefined && current > position);
  }

  private parkSubject(place: Place, error: unknown): void {
    const subject = subjectOfStream(place.stream);
    if (belongsTo(this.partition, subject)) this.parking.park(subjectKey(subject), place, error);
  }
}
