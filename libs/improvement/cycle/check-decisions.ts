import { refuse, type CycleDecision, type Refused } from '#contracts';
import { GOING_ON } from '../action/guards.js';
import type { Actions } from '../action/actions.js';

/** Refuses decisions about what is no open action, two about one, those without a reason that need one, and an open action without any. */
export function checkDecisions(decisions: readonly CycleDecision[], actions: Actions): Refused {
  for (const [index, { actionId, disposition, rationale }] of decisions.entries()) {
    const action = actions.get(actionId);
    const path = `actions.${index}.actionId`;
    if (!action) return refuse('action-unknown', path, `expected an action of the partner in the program, got ${actionId}`);
    if (!GOING_ON.includes(action.status))
      return refuse('action-status', path, `expected an action that goes on; ${actionId} is ${action.status}`);
    if (decisions.findIndex((other) => other.actionId === actionId) < index)
      return refuse('cycle-action-repeated', path, `expected one decision about ${actionId}, got two`);
    if (disposition !== 'continued' && rationale === undefined)
      return refuse('reason-needed', `actions.${index}.rationale`, `expected a reason why ${actionId} is ${disposition}`);
  }
  const decided = new Set(decisions.map(({ actionId }) => actionId));
  const open = [...actions.values()].filter(({ status }) => GOING_ON.includes(status));
  const left = open.map(({ subject }) => subject.actionId).filter((actionId) => !decided.has(actionId));
  return left.length > 0
    ? refuse('cycle-action-undecided', 'actions', `expected every open action to be decided on; left out: ${left.join(', ')}`)
    : undefined;
}
