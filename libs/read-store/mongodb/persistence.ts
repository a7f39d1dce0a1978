import { setTimeout as pause } from 'node:timers/promises';
import { isAway } from './unavailable.js';

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 500;

/** Tries something again while the server is away, with growing, jittered pauses, until the time is over. Throws what the last try threw. */
export async function persist<Result>(timeout: number, attempt: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + timeout;
  for (let longest = FIRST_PAUSE_MS; ; longest = Math.min(longest * 2, LONGEST_PAUSE_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isAway(error) || performance.now() > deadline) throw error;
    }
    await pause(Math.random() * longest);
  }
}
