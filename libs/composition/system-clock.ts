import type { Clock } from '#kernel';

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
