import type { RecordedEvent, Slice } from '#kernel';

/** A stream's states, one after each event. They share what did not change, so that keeping all of them costs little. */
export class Timeline {
  private readonly states = new Map<Slice<unknown>, readonly unknown[]>();

  constructor(private readonly events: readonly RecordedEvent[]) {}

  /** Revision of the last event; `undefined` where there is none. */
  get revision(): number | undefined {
    return this.events.at(-1)?.revision;
  }

  /** The state of a slice as of a position; the newest unless given. */
  state(slice: Slice<unknown>, position?: string): unknown {
    const known = position === undefined ? this.events.length : this.countTo(position);
    return known === 0 ? slice.initial : this.statesOf(slice)[known - 1];
  }

  private statesOf(slice: Slice<unknown>): readonly unknown[] {
    const known = this.states.get(slice);
    if (known) return known;
    let state = slice.initial;
    const states = this.events.map((event) => (state = slice.evolve(state, event)));
    this.states.set(slice, states);
    return states;
  }

  /** How many events there are up to a position, by bisection. */
  private countTo(position: string): number {
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.events[middle] as RecordedEvent).position <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
