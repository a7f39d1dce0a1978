export {
  aCandidate,
  aSeries,
  aShift,
  accepted,
  anAcceptedIssue,
  analysed,
  asCandidate,
  contested,
  inTheStream,
  lateLines,
  raised,
  resolved,
  theGround,
  whatIsLate,
} from './an-issue.js';
export { anAction, announcing, blocked, cancelled, completed, promised, proposed, started, whatIsToBeDone } from './an-action.js';
export {
  aBudget,
  aPlan,
  agreedPlan,
  bySummer,
  learned,
  opened,
  reserved,
  somethingToPlan,
  theLimits,
  whatIsPlanned,
} from './a-plan.js';
export { aPath, anEscalation, escalated, lateLinesUp, upTwoLevels } from './an-escalation.js';
export { aClosedCycle } from './a-cycle.js';
