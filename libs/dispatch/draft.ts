import type { RecordedEvent, Slice } from '#kernel';
import type { StreamState } from './stream-state.js';

/** A stream as it will be once the events decided so far are stored: what the next command of the same append is decided on. */
export class Draft {
  readonly events: RecordedEvent[] = [];
  /** Revision of the stream as it is stored; -1 for an empty one. */
  readonly storedRevision: number;
  #revision: number;
  #recordedAt: string;
  readonly #states = new Map<Slice<unknown>, unknown>();
  readonly #commands = new Map<string, number>();

  constructor(readonly base: StreamState) {
    this.storedRevision = base.revision;
    this.#revision = base.revision;
    this.#recordedAt = base.recordedAt;
  }

  /** Revision of the last event, stored or decided; -1 for none. */
  get revision(): number {
    return this.#revision;
  }

  /** When the last event was recorded; empty for none. */
  get recordedAt(): string {
    return this.#recordedAt;
  }

  /** Revision of the first event of a command, stored or decided; `undefined` for a command that is new. */
  revisionOf(commandId: string): number | undefined {
    return this.#commands.get(commandId) ?? this.base.commands.revisionOf(commandId);
  }

  /** The states of these slices. */
  statesOf(slices: Readonly<Record<string, Slice<unknown>>>): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(slices).map(([name, slice]) => [name, this.#of(slice)]));
  }

  /** Adds events that a command led to. */
  add(events: readonly RecordedEvent[]): void {
    for (const event of events) {
      for (const slice of this.base.slices) this.#states.set(slice, slice.evolve(this.#of(slice), event));
      if (!this.#commands.has(event.metadata.commandId)) this.#commands.set(event.metadata.commandId, event.revision);
      this.#revision = event.revision;
      this.#recordedAt = event.metadata.recordedAt;
      this.events.push(event);
    }
  }

  #of(slice: Slice<unknown>): unknown {
    return this.#states.has(slice) ? this.#states.get(slice) : this.base.of(slice);
  }
}
