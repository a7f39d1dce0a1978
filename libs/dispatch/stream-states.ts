import { LRUCache } from 'lru-cache';
import { kindOf } from '#contracts';
import type { EventStore, StoredEvent } from '#event-store';
import type { RecordedEvent, Slice } from '#kernel';
import type { Snapshots } from './snapshots.js';
import { StreamState, type StreamSnapshot } from './stream-state.js';

interface Settings {
  readonly store: EventStore;
  readonly slices: readonly Slice<unknown>[];
  readonly decode: (event: StoredEvent) => RecordedEvent;
  readonly snapshots: Snapshots;
  /** Nobody else appends: what is cached is the tail. */
  readonly soleWriter: boolean;
  /** How many events all cached streams together may have. */
  readonly cachedEvents?: number;
  /** Events after which a stream is snapshotted again. */
  readonly snapshotEvery?: number;
  /** A snapshot could not be read or saved: costs time, never facts. */
  readonly onSnapshotError: (stream: string, error: unknown) => void;
}

/** A stream that is being read, and its reading after that one, where it is wanted. */
interface Loading {
  readonly running: Promise<StreamState>;
  next?: Promise<StreamState>;
}

const BASE_WEIGHT = 16;
const SNAPSHOT_EVERY = 100;
const SNAPSHOT_AT_REST = 20;

/** Folded streams, as fresh as asked for: cached, else from a snapshot and the events since. Bounded by events. */
export class StreamStates {
  readonly #settings: Settings;
  readonly #slicesByKind: ReadonlyMap<string, readonly Slice<unknown>[]>;
  readonly #cache: LRUCache<string, StreamState>;
  readonly #loading = new Map<string, Loading>();
  readonly #snapshotted = new WeakMap<StreamState, number>();
  readonly #saving = new Set<Promise<void>>();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#slicesByKind = Map.groupBy(settings.slices, (slice) => slice.of);
    this.#cache = new LRUCache({ maxSize: settings.cachedEvents ?? 1_000_000, sizeCalculation: weightOf });
  }

  /** The stream to its tail. */
  async latest(stream: string): Promise<StreamState> {
    const cached = this.#cache.get(stream);
    if (cached && this.#settings.soleWriter) return cached;
    return this.refresh(stream);
  }

  /** The stream to its tail, read anew even where the cache is trusted. */
  refresh(stream: string): Promise<StreamState> {
    const loading = this.#loading.get(stream);
    if (!loading) return this.#begin(stream);
    if (this.#settings.soleWriter) return loading.running;
    // What is being read may have begun before another process stored what must be seen now.
    const again = () => this.#begin(stream);
    loading.next ??= loading.running.then(again, again);
    return loading.next;
  }

  /** The event of a stream at a revision that it has. */
  async eventAt(stream: string, revision: number): Promise<RecordedEvent> {
    for await (const event of this.#settings.store.readStream(stream, { from: revision, limit: 1 }))
      return this.#settings.decode(event);
    throw new Error(`expected an event at revision ${revision} of ${stream}`);
  }

  /** Moves the cached stream forward by events that were just appended to it, and keeps a snapshot from time to time. */
  advance(state: StreamState, events: readonly RecordedEvent[]): void {
    for (const event of events) if (event.revision > state.revision) state.apply(event);
    this.#cache.set(state.stream, state, { size: weightOf(state) });
    this.#keepSnapshot(state);
  }

  /** Forgets a stream of which it is unknown what was stored. */
  forget(stream: string): void {
    this.#cache.delete(stream);
  }

  /** Keeps a snapshot of every cached stream that is some way past its last, and waits for all that are being written. */
  async saveSnapshots(): Promise<void> {
    for (const state of this.#cache.values()) this.#keepSnapshot(state, SNAPSHOT_AT_REST);
    await Promise.all(this.#saving);
  }

  #begin(stream: string): Promise<StreamState> {
    const running = this.#load(stream).finally(() => this.#loading.delete(stream));
    this.#loading.set(stream, { running });
    return running;
  }

  async #load(stream: string): Promise<StreamState> {
    const state = this.#cache.get(stream) ?? (await this.#fromSnapshot(stream)) ?? this.#empty(stream);
    for await (const event of this.#settings.store.readStream(stream, { from: state.revision + 1 }))
      if (event.revision > state.revision) state.apply(this.#settings.decode(event));
    const newer = this.#cache.get(stream);
    if (newer && newer !== state && newer.revision >= state.revision) return newer;
    this.#cache.set(stream, state, { size: weightOf(state) });
    this.#keepSnapshot(state);
    return state;
  }

  #empty(stream: string): StreamState {
    return new StreamState(stream, this.#slicesOf(stream));
  }

  #slicesOf(stream: string): readonly Slice<unknown>[] {
    return this.#slicesByKind.get(kindOf(stream)) ?? [];
  }

  async #fromSnapshot(stream: string): Promise<StreamState | undefined> {
    try {
      const snapshot = await this.#settings.snapshots.load(stream);
      if (!snapshot) return undefined;
      if (!(await this.#isOf(stream, snapshot))) return undefined;
      const state = StreamState.restore(stream, this.#slicesOf(stream), snapshot);
      if (state) this.#snapshotted.set(state, state.revision);
      return state;
    } catch (error) {
      this.#settings.onSnapshotError(stream, error);
      return undefined;
    }
  }

  /** Whether the stream holds what the snapshot was folded from: not so where the log was restored from an older copy. */
  async #isOf(stream: string, { revision, recordedAt, lastId }: StreamSnapshot): Promise<boolean> {
    for await (const { id, metadata } of this.#settings.store.readStream(stream, { from: revision, limit: 1 }))
      return id === lastId && metadata['recordedAt'] === recordedAt;
    return false;
  }

  #keepSnapshot(state: StreamState, every = this.#settings.snapshotEvery ?? SNAPSHOT_EVERY): void {
    if (state.slices.some(({ confidential }) => confidential)) return;
    const since = state.revision - (this.#snapshotted.get(state) ?? -1);
    if (since < every) return;
    this.#snapshotted.set(state, state.revision);
    const saving = this.#settings.snapshots
      .save(state.stream, state.snapshot())
      .catch((error: unknown) => this.#settings.onSnapshotError(state.stream, error))
      .finally(() => this.#saving.delete(saving));
    this.#saving.add(saving);
  }
}

const weightOf = (state: StreamState): number => BASE_WEIGHT + state.revision + 1;
