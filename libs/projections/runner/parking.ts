import type { RecordedEvent } from '#kernel';
import type { CollectionWrites, ReadStore } from '#read-store';
import { subjectKey, subjectOfStream, type Folding, type Parked } from '../read-model/index.js';
import { PARKED, asDocument, entriesOf, type ParkedKey } from './registers.js';

/** Where an event stands. */
export type Place = Pick<RecordedEvent, 'stream' | 'revision' | 'position'>;

const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${wordsOf(error.cause)}`;
};

/** What stands still in one projection, and why. */
export class Parking {
  private readonly parked: Map<string, ParkedKey>;
  private readonly changed = new Set<string>();

  private constructor(
    private readonly collection: string,
    private readonly partition: number,
    parked: readonly ParkedKey[],
  ) {
    this.parked = new Map(parked.map((entry) => [entry.key, entry]));
  }

  /** What stands still as the store knows it. */
  static async open(store: ReadStore, collection: string, partition: number): Promise<Parking> {
    const all = await entriesOf<ParkedKey>(store, PARKED, collection);
    return new Parking(
      collection,
      partition,
      all.filter((entry) => entry.partition === partition),
    );
  }

  /** What stands still. */
  get entries(): readonly ParkedKey[] {
    return [...this.parked.values()];
  }

  /** Stops a document, or everything of a subject, at an event that could not be folded. */
  park(key: string, { stream, revision, position }: Place, error: unknown): Parked {
    return this.stop(key, { event: `${stream}@${revision}`, position, error: wordsOf(error) });
  }

  /** Stops a document that could not be judged by the rules as they were known at a position. */
  parkUnjudged(key: string, position: string, error: unknown): Parked {
    return this.stop(key, { event: 'judging', position, error: wordsOf(error) });
  }

  /** Stops a document that the read store refused. */
  parkRefused(key: string, position: string, error: unknown): Parked {
    return this.stop(key, { event: 'storing', position, error: wordsOf(error) });
  }

  private stop(key: string, parked: Parked): Parked {
    const { collection, partition } = this;
    this.parked.set(key, { id: `${collection}/${key}`, collection, partition, key, ...parked, skipped: 0 });
    this.changed.add(key);
    return parked;
  }

  /** Whether the document stands still. */
  holds(key: string): boolean {
    return this.parked.has(key);
  }

  /** Whether everything of the event's subject stands still; if so, the event is counted as passed by. */
  passesBy(place: Place): boolean {
    return this.parked.size > 0 && this.skips(subjectKey(subjectOfStream(place.stream)), place);
  }

  /** Whether the document stands still; if so, the event is counted as passed by. */
  skips(key: string, { position }: Place): boolean {
    if (this.parked.size === 0) return false;
    const entry = this.parked.get(key);
    if (!entry) return false;
    if (position > entry.position) this.parked.set(key, { ...entry, skipped: entry.skipped + 1 });
    this.changed.add(key);
    return true;
  }

  /** Lets a document or subject go on. What it gives back stops it again. */
  release(key: string): () => void {
    const entry = this.parked.get(key);
    this.parked.delete(key);
    this.changed.add(key);
    return () => {
      if (entry) this.parked.set(key, entry);
    };
  }

  /** What has to be written, so that the store knows what stands still. */
  writes(): readonly CollectionWrites[] {
    if (this.changed.size === 0) return [];
    const put = [...this.changed].flatMap((key) => this.parked.get(key) ?? []).map(asDocument);
    const remove = [...this.changed].filter((key) => !this.parked.has(key)).map((key) => `${this.collection}/${key}`);
    return [{ collection: PARKED.name, put, remove }];
  }

  /** The store knows what stands still. */
  written(): void {
    this.changed.clear();
  }
}

/** The document, marked as standing still. */
export const marked = (document: Folding, parked: Parked): Folding => ({ ...document, parked });

/** The document without such a mark. Most have none, and are not copied. */
export const unmarked = (document: Folding): Folding => {
  if (!('parked' in document)) return document;
  const { parked: _parked, ...unparked } = document;
  return unparked;
};
