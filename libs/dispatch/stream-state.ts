import type { Json, RecordedEvent, Slice } from '#kernel';
import { CommandIndex } from './command-index.js';

/** A stream folded into every slice of its kind. Owned by one cache: it moves forward with stored events only. */
export class StreamState {
  /** Revision of the last event folded; -1 for an empty stream. */
  revision = -1;
  /** When that event was recorded; empty for an empty stream. */
  recordedAt = '';
  /** Id of that event; empty for an empty stream. */
  lastId = '';
  readonly #states: Map<Slice<unknown>, unknown>;

  constructor(
    readonly stream: string,
    readonly slices: readonly Slice<unknown>[],
    readonly commands: CommandIndex = new CommandIndex(),
  ) {
    this.#states = new Map(slices.map((slice) => [slice, slice.initial]));
  }

  /** The state of one slice. Throws for a slice that is not of this kind of stream. */
  of(slice: Slice<unknown>): unknown {
    if (!this.#states.has(slice)) throw new Error(`the slice ${slice.name} is not registered for ${this.stream}`);
    return this.#states.get(slice);
  }

  /** Moves forward by the next event. Throws where it is not the next. */
  apply(event: RecordedEvent): void {
    if (event.revision !== this.revision + 1)
      throw new Error(`expected revision ${this.revision + 1} of ${this.stream}, found ${event.revision}`);
    for (const slice of this.slices) this.#states.set(slice, slice.evolve(this.#states.get(slice), event));
    this.commands.add(event.metadata.commandId, event.revision);
    this.revision = event.revision;
    this.recordedAt = event.metadata.recordedAt;
    this.lastId = event.id;
  }

  /** The state as JSON, by slice. */
  snapshot(): StreamSnapshot {
    const slices = this.slices.map((slice) => {
      const state = this.#states.get(slice);
      return [
        slice.name,
        { version: slice.version, state: slice.snapshot ? slice.snapshot.write(state) : (state as Json) },
      ] as const;
    });
    return {
      revision: this.revision,
      recordedAt: this.recordedAt,
      lastId: this.lastId,
      commands: this.commands.pack(),
      slices: Object.fromEntries(slices),
    };
  }

  /** The state that a snapshot holds; `undefined` where a slice has another version by now. */
  static restore(stream: string, slices: readonly Slice<unknown>[], from: StreamSnapshot): StreamState | undefined {
    const state = new StreamState(stream, slices, new CommandIndex(from.commands));
    for (const slice of slices) {
      const kept = from.slices[slice.name];
      if (kept?.version !== slice.version) return undefined;
      state.#states.set(slice, slice.snapshot ? slice.snapshot.read(kept.state) : kept.state);
    }
    state.revision = from.revision;
    state.recordedAt = from.recordedAt;
    state.lastId = from.lastId;
    return state;
  }
}

/** A folded stream as JSON. Disposable: the stream itself is the truth. */
export interface StreamSnapshot {
  readonly revision: number;
  readonly recordedAt: string;
  readonly lastId: string;
  readonly commands: string;
  readonly slices: Readonly<Record<string, { readonly version: number; readonly state: Json }>>;
}
