import { setTimeout as sleep } from 'node:timers/promises';
import { Subscriptions } from './subscriptions.js';

/** An append that goes wrong: before it was stored or after, and what its caller sees of it. */
export interface LostAppend {
  readonly when: 'before' | 'after';
  /** `cut`: its connection is gone. `timeout`: the server gave up waiting. `not-ready`: the server has only just started. */
  readonly as: 'cut' | 'timeout' | 'not-ready';
}

/** What is to go wrong in the services. */
export class Faults {
  readonly subscriptions = new Subscriptions();
  /** Whether filtered subscriptions hear of checkpoints before the events that these cover. */
  earlyCheckpoints = false;
  /** How long every request waits, in milliseconds. */
  delay = 0;
  #lost: { readonly append: LostAppend; skip: number; left: number } | undefined;

  /** Loses so many appends, after letting some pass. */
  loseAppends(append: LostAppend, count: number, skip: number): void {
    this.#lost = { append, skip, left: count };
  }

  /** Whether this append, which is the next one, is lost, and how. */
  takeLost(): LostAppend | undefined {
    const lost = this.#lost;
    if (lost === undefined) return undefined;
    if (lost.skip > 0) {
      lost.skip -= 1;
      return undefined;
    }
    lost.left -= 1;
    if (lost.left <= 0) this.#lost = undefined;
    return lost.append;
  }

  /** Waits as long as a request has to. */
  async pace(): Promise<void> {
    if (this.delay > 0) await sleep(this.delay);
  }

  /** Nothing goes wrong any more. */
  clear(): void {
    this.subscriptions.clear();
    this.earlyCheckpoints = false;
    this.delay = 0;
    this.#lost = undefined;
  }
}
