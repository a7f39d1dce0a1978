import { kindOf } from '#contracts';
import type { RecordedEvent, Slice } from '#kernel';
import { LRUCache } from 'lru-cache';
import type { Log } from '../log/index.js';
import type { AnyReadModel, StateLookup } from '../read-model/index.js';

/** The states of one stream's slices as of the newest event read, or why they cannot be told. */
type Entry = { readonly states: unknown[] } | { readonly error: unknown };

/**
 * The states that folds may look at, kept up as the log is read: a stream's slices are brought forward by its events as they come by, and
 * a stream that is not at hand is read up to where the log has been read. So a fold sees what was known at its event, no more.
 */
export class LiveReferences {
  private readonly slices = new Map<string, readonly Slice<unknown>[]>();
  /** Which of a stream's states is that of a slice. */
  private readonly places = new Map<Slice<unknown>, number>();
  private readonly remembered: LRUCache<string, Entry>;
  private readonly atHand = new Map<string, Entry>();

  constructor(
    private readonly log: Log,
    models: readonly AnyReadModel[],
    /** The position up to which the log has been read. */
    private seen: string,
    mostStreams = 5000,
  ) {
    const all = new Set(models.flatMap(({ references }) => Object.values(references).map(({ slice }) => slice)));
    for (const slice of all) {
      const ofKind = this.slices.get(slice.of) ?? [];
      this.places.set(slice, ofKind.length);
      this.slices.set(slice.of, [...ofKind, slice]);
    }
    this.remembered = new LRUCache({ max: mostStreams });
  }

  /** How far the states go. */
  get position(): string {
    return this.seen;
  }

  /** Brings streams to hand, as of what has been read so far. Those whose first event is in `coming` need no reading. */
  async bring(streams: Iterable<string>, coming: readonly RecordedEvent[] = []): Promise<void> {
    const born = new Set(coming.filter(({ revision }) => revision === 0).map(({ stream }) => stream));
    for (const stream of streams) {
      if (this.atHand.has(stream)) continue;
      const entry = this.remembered.get(stream) ?? (born.has(stream) ? this.unborn(stream) : await this.read(stream));
      this.atHand.set(stream, entry);
    }
  }

  /** Brings the states forward by the next event of the log. */
  advance(event: RecordedEvent): void {
    const { stream } = event;
    const entry = this.slices.has(kindOf(stream)) ? (this.atHand.get(stream) ?? this.remembered.peek(stream)) : undefined;
    if (entry) this.evolve(entry, event, stream);
    this.seen = event.position;
  }

  /** Passes an event that cannot be read: the states of its stream can no longer be told. */
  spoil(stream: string, position: string, error: unknown): void {
    this.replace(stream, { error });
    this.seen = position;
  }

  /** Lets go of what is at hand, remembering the streams used last. */
  release(): void {
    for (const [stream, entry] of this.atHand) this.remembered.set(stream, entry);
    this.atHand.clear();
  }

  /** The state of a slice now. Throws where a stream cannot be folded, or was not brought to hand. */
  readonly lookup: StateLookup = (slice, stream) => {
    const entry = this.atHand.get(stream);
    if (!entry) throw new Error(`the stream ${stream} is not at hand`);
    if ('error' in entry) throw new Error(`${stream} cannot be folded`, { cause: entry.error });
    return entry.states[this.places.get(slice) ?? -1];
  };

  private slicesOf(stream: string): readonly Slice<unknown>[] {
    return this.slices.get(kindOf(stream)) ?? [];
  }

  private unborn(stream: string): Entry {
    return { states: this.slicesOf(stream).map(({ initial }) => initial) };
  }

  private async read(stream: string): Promise<Entry> {
    const entry = this.unborn(stream);
    for await (const stored of this.log.eventStore.readStream(stream)) {
      if (stored.position > this.seen) break;
      try {
        this.evolve(entry, this.log.decode(stored), stream);
      } catch (error) {
        return { error };
      }
    }
    return entry;
  }

  /** A state that cannot be brought forward is no state: whatever looks at it is parked by the same error. */
  private evolve(entry: Entry, event: RecordedEvent, stream: string): void {
    if ('error' in entry) return;
    try {
      for (const [at, slice] of this.slicesOf(stream).entries()) entry.states[at] = slice.evolve(entry.states[at], event);
    } catch (error) {
      this.replace(stream, { error });
    }
  }

  private replace(stream: string, entry: Entry): void {
    if (this.atHand.has(stream)) this.atHand.set(stream, entry);
    else if (this.remembered.has(stream)) this.remembered.set(stream, entry);
  }
}
