import { setTimeout as sleep } from 'node:timers/promises';
import { Subscriptions } from './subscriptions.js';

/** Whether an append that is lost was stored before its connection went. */
export type Lost = 'before' | 'after';

/** What is to go wrong in the services. */
export class Faults {
  readonly subscriptions = new Subscriptions();
  /** Whether filtered subscriptions hear of checkpoints before the events that these cover. */
  earlyCheckpoints = false;
  /** How long every request waits, in milliseconds. */
  delay = 0;
  #lost: { readonly when: Lost; skip: number; left: number } | undefined;

  /** Loses so many appends, after letting some pass. */
  loseAppends(when: Lost, count: number, skip: number): void {
    this.#lost = { when, skip, left: count };
  }

  /** Whether this append, which is the next one, is lost, and when. */
  takeLost(): Lost | undefined {
    const lost = this.#lost;
    if (lost === undefined) return undefined;
    if (lost.skip > 0) {
      lost.skip -= 1;
      return undefined;
    }
    lost.left -= 1;
    if (lost.left <= 0) this.#lost = undefined;
    return lost.when;
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
