import { CompactMap } from '#kernel';
import type { EndedGoal, GoalEnding } from './goal.js';

const NUMBERS: Readonly<Record<GoalEnding, number>> = { withdrawn: 0, retired: 1 };
const ROOM = 2;

/** How a goal of that id ended, by what a fold keeps of it; `undefined` for one that has not, or is unknown. */
export function endingOf(ended: CompactMap, goalId: string): EndedGoal | undefined {
  const number = ended.get(goalId);
  if (number === undefined) return undefined;
  return { ending: number % ROOM === NUMBERS.retired ? 'retired' : 'withdrawn', revision: Math.floor(number / ROOM) };
}

/** The goals that have ended, with one more. */
export const withEnding = (ended: CompactMap, goalId: string, { ending, revision }: EndedGoal): CompactMap =>
  ended.set(goalId, revision * ROOM + NUMBERS[ending]);
