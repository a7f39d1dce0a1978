import { goalEvents } from '#contracts';
import type { Capability } from '#kernel';
import { adjustGoal } from './adjust-goal/adjust-goal.js';
import { agreeGoal } from './agree-goal/agree-goal.js';
import { assessGoal } from './assess-goal/assess-goal.js';
import { counterProposeGoal } from './counter-propose-goal/counter-propose-goal.js';
import { disputeGoal } from './dispute-goal/dispute-goal.js';
import { goals as goalsSlice } from './goal/goals.js';
import { imposeGoal } from './impose-goal/impose-goal.js';
import { resolveGoalDispute } from './resolve-goal-dispute/resolve-goal-dispute.js';
import { retireGoal } from './retire-goal/retire-goal.js';
import { setGoal } from './set-goal/set-goal.js';
import { withdrawGoal } from './withdraw-goal/withdraw-goal.js';

export type { EndedGoal, Goal, GoalEnding, GoalStatus } from './goal/goal.js';
export { goals as goalsSlice, type Goals } from './goal/goals.js';
export { agreedTargetFor, goalOf, type AgreedTarget } from './goal/lookups.js';

/** Goals: what both sides want to reach, by when, and what came of it. */
export const goals: Capability = {
  name: 'goals',
  describes: 'What the two sides agree to reach in a period, and what came of it',
  events: goalEvents,
  slices: [goalsSlice],
  commands: [
    setGoal,
    counterProposeGoal,
    agreeGoal,
    disputeGoal,
    resolveGoalDispute,
    withdrawGoal,
    adjustGoal,
    imposeGoal,
    retireGoal,
    assessGoal,
  ],
};
