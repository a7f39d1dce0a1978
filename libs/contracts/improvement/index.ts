import { actionEvents } from './actions.js';
import { budgetEvents } from './budgets.js';
import { cycleEvents } from './cycles.js';
import { escalationEvents } from './escalations.js';
import { issueEvents } from './issues.js';
import { planEvents } from './plans.js';
import { rootCauseEvents } from './root-causes.js';

export * from './actions.js';
export * from './budgets.js';
export * from './cycles.js';
export * from './escalations.js';
export * from './issues.js';
export * from './plans.js';
export * from './root-causes.js';
export { Signal, SignalKind } from './signal.js';
export { CriterionPeriod, CriterionResult, SuccessCriterion } from './success-criterion.js';
export { Visibility, isInternal } from './visibility.js';

/** Events about what is to become better: in the improvement stream of a partner and program, those about budgets and paths of escalation in the program's. */
export const improvementEvents = [
  ...issueEvents,
  ...rootCauseEvents,
  ...actionEvents,
  ...planEvents,
  ...budgetEvents,
  ...escalationEvents,
  ...cycleEvents,
];
