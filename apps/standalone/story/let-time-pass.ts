import type { Standalone } from '../standalone.js';
import type { ToldClock } from './told-clock.js';

/**
 * Lets time pass up to an instant: the clock stops wherever something is due, and goes on once time has acted on it and everything that follows has
 * happened. So a year goes by in seconds, and what time does is recorded at the instant at which it was due.
 */
export async function letTimePass(
  ledger: Pick<Standalone, 'settled' | 'nextDue' | 'actOnDue'>,
  clock: ToldClock,
  until: string,
): Promise<void> {
  const end = new Date(until).toISOString();
  await ledger.settled();
  for (;;) {
    const next = await ledger.nextDue(clock.now(), end);
    if (next === undefined) break;
    clock.tell(next);
    await ledger.actOnDue();
    await ledger.settled();
  }
  clock.tell(end);
}
