import { improvementEvents } from '#contracts';
import type { Capability } from '#kernel';
import { abandonPlan } from './abandon-plan/abandon-plan.js';
import { acceptAction } from './accept-action/accept-action.js';
import { acceptIssue } from './accept-issue/accept-issue.js';
import { acknowledgeEscalation } from './acknowledge-escalation/acknowledge-escalation.js';
import { actions } from './action/actions.js';
import { adjustTimeline } from './adjust-timeline/adjust-timeline.js';
import { adoptLesson } from './adopt-lesson/adopt-lesson.js';
import { advanceEscalation } from './advance-escalation/advance-escalation.js';
import { agreePlan } from './agree-plan/agree-plan.js';
import { analyseRootCause } from './analyse-root-cause/analyse-root-cause.js';
import { approveResolution } from './approve-resolution/approve-resolution.js';
import { blockAction } from './block-action/block-action.js';
import { budgets } from './budget/budgets.js';
import { cancelAction } from './cancel-action/cancel-action.js';
import { causes } from './cause/causes.js';
import { classifyIssue } from './classify-issue/classify-issue.js';
import { closeCycle } from './close-cycle/close-cycle.js';
import { closeIssue } from './close-issue/close-issue.js';
import { completeAction } from './complete-action/complete-action.js';
import { completePlan } from './complete-plan/complete-plan.js';
import { contestIssue } from './contest-issue/contest-issue.js';
import { cycles } from './cycle/cycles.js';
import { declineAction } from './decline-action/decline-action.js';
import { declinePlan } from './decline-plan/decline-plan.js';
import { deescalateEscalation } from './deescalate-escalation/deescalate-escalation.js';
import { defineEscalationPath } from './define-escalation-path/define-escalation-path.js';
import { detectSignals } from './detect-signals/detect-signals.js';
import { escalateIssue } from './escalate-issue/escalate-issue.js';
import { escalateOverdueIssue } from './escalate-overdue-issue/escalate-overdue-issue.js';
import { escalations } from './escalation/escalations.js';
import { paths } from './escalation/paths.js';
import { imposePlan } from './impose-plan/impose-plan.js';
import { issues } from './issue/issues.js';
import { judgeCause } from './judge-cause/judge-cause.js';
import { mergeIssues } from './merge-issues/merge-issues.js';
import { openImprovementPlan } from './open-improvement-plan/open-improvement-plan.js';
import { plans } from './plan/plans.js';
import { prioritiseAction } from './prioritise-action/prioritise-action.js';
import { proposeAction } from './propose-action/propose-action.js';
import { raiseIssue } from './raise-issue/raise-issue.js';
import { reassignAction } from './reassign-action/reassign-action.js';
import { reassignIssue } from './reassign-issue/reassign-issue.js';
import { recordLesson } from './record-lesson/record-lesson.js';
import { rejectIssue } from './reject-issue/reject-issue.js';
import { rejectResolution } from './reject-resolution/reject-resolution.js';
import { releaseBudget } from './release-budget/release-budget.js';
import { reopenAction } from './reopen-action/reopen-action.js';
import { reportProgress } from './report-progress/report-progress.js';
import { requestPlanChange } from './request-plan-change/request-plan-change.js';
import { reserveBudget } from './reserve-budget/reserve-budget.js';
import { resolveEscalation } from './resolve-escalation/resolve-escalation.js';
import { resolveIssue } from './resolve-issue/resolve-issue.js';
import { setImprovementLimits } from './set-improvement-limits/set-improvement-limits.js';
import { startAction } from './start-action/start-action.js';
import { unblockAction } from './unblock-action/unblock-action.js';
import { useBudget } from './use-budget/use-budget.js';
import { verifyAction } from './verify-action/verify-action.js';
import { withdrawEscalation } from './withdraw-escalation/withdraw-escalation.js';

export { actions as actionsSlice, type Actions } from './action/actions.js';
export { plans as plansSlice, type Plans } from './plan/plans.js';

/** Improvement: what is the matter with a partner, why, what is done about it, and whether it helps. */
export const improvement: Capability = {
  name: 'improvement',
  describes: 'What is the matter with a partner, why, what is done about it, and whether it helps',
  events: improvementEvents,
  slices: [issues, causes, actions, plans, budgets, escalations, paths, cycles],
  commands: [
    raiseIssue,
    acceptIssue,
    rejectIssue,
    classifyIssue,
    reassignIssue,
    contestIssue,
    mergeIssues,
    resolveIssue,
    approveResolution,
    rejectResolution,
    closeIssue,
    detectSignals,
    analyseRootCause,
    judgeCause,
    proposeAction,
    acceptAction,
    declineAction,
    reassignAction,
    prioritiseAction,
    startAction,
    reportProgress,
    blockAction,
    unblockAction,
    completeAction,
    verifyAction,
    cancelAction,
    reopenAction,
    adjustTimeline,
    setImprovementLimits,
    openImprovementPlan,
    requestPlanChange,
    agreePlan,
    declinePlan,
    imposePlan,
    completePlan,
    abandonPlan,
    recordLesson,
    adoptLesson,
    closeCycle,
    reserveBudget,
    useBudget,
    releaseBudget,
    defineEscalationPath,
    escalateIssue,
    acknowledgeEscalation,
    resolveEscalation,
    deescalateEscalation,
    withdrawEscalation,
    advanceEscalation,
    escalateOverdueIssue,
  ],
};
