import type { Clock } from '#kernel';

/** A clock that stands where it was told to, and is never set back. */
export class ToldClock implements Clock {
  #now: string;

  /** Stands at an instant. */
  constructor(instant: string) {
    this.#now = new Date(instant).toISOString();
  }

  now(): string {
    return this.#now;
  }

  /** Moves it on. Throws a RangeError for an instant that has gone by. */
  tell(instant: string): void {
    const next = new Date(instant).toISOString();
    if (next < this.#now) throw new RangeError(`expected ${this.#now} or later, got ${next}`);
    this.#now = next;
  }
}
