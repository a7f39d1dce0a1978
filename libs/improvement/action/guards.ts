import { refuse, type DomainProblem, type Refused } from '#contracts';
import { isRefusal, type Actor, type Refusal } from '#kernel';
import type { Action, ActionStatus } from './action.js';
import type { Actions } from './actions.js';

/** The statuses in which an action is still to be done. */
export const GOING_ON: readonly ActionStatus[] = ['proposed', 'accepted', 'started', 'blocked'];

/** The action, where it has come this far; or the refusal where there is none, or where it stands elsewhere. */
export function actionAt(
  actions: Actions,
  actionId: string,
  ...expected: readonly ActionStatus[]
): Action | Refusal<DomainProblem> {
  const action = actions.get(actionId);
  if (!action) return refuse('action-unknown', 'actionId', `expected an action of the partner in the program, got ${actionId}`);
  return expected.includes(action.status)
    ? action
    : refuse('action-status', 'actionId', `expected an action that is ${expected.join(' or ')}; ${actionId} is ${action.status}`);
}

/** Refuses what only the side that owes an action may say. */
export const isOwing = ({ terms: { owingSide } }: Action, { side }: Pick<Actor, 'side'>): Refused =>
  side === owingSide ? undefined : refuse('action-of-other-side', 'actionId', `expected the ${owingSide}, which owes the action`);

/** The action that the side owing it may speak about, where it has come this far. */
export function owedAt(
  actions: Actions,
  actionId: string,
  actor: Pick<Actor, 'side'>,
  ...expected: readonly ActionStatus[]
): Action | Refusal<DomainProblem> {
  const action = actionAt(actions, actionId, ...expected);
  return isRefusal(action) ? action : (isOwing(action, actor) ?? action);
}

/** Refuses a due date that has gone by. */
export const isToCome = (dueOn: string, today: string, path: string): Refused =>
  dueOn < today ? refuse('action-date-past', path, `expected ${today} or later, got ${dueOn}`) : undefined;
