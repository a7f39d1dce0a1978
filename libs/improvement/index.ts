import { improvementEvents } from '#contracts';
import type { Capability } from '#kernel';
import { acceptAction } from './accept-action/accept-action.js';
import { adjustTimeline } from './adjust-timeline/adjust-timeline.js';
import { blockAction } from './block-action/block-action.js';
import { cancelAction } from './cancel-action/cancel-action.js';
import { completeAction } from './complete-action/complete-action.js';
import { declineAction } from './decline-action/decline-action.js';
import { prioritiseAction } from './prioritise-action/prioritise-action.js';
import { proposeAction } from './propose-action/propose-action.js';
import { reassignAction } from './reassign-action/reassign-action.js';
import { reopenAction } from './reopen-action/reopen-action.js';
import { reportProgress } from './report-progress/report-progress.js';
import { startAction } from './start-action/start-action.js';
import { unblockAction } from './unblock-action/unblock-action.js';
import { verifyAction } from './verify-action/verify-action.js';
import { actions } from './action/actions.js';
import { analyseRootCause } from './analyse-root-cause/analyse-root-cause.js';
import { causes } from './cause/causes.js';
import { judgeCause } from './judge-cause/judge-cause.js';
import { acceptIssue } from './accept-issue/accept-issue.js';
import { approveResolution } from './approve-resolution/approve-resolution.js';
import { classifyIssue } from './classify-issue/classify-issue.js';
import { closeIssue } from './close-issue/close-issue.js';
import { contestIssue } from './contest-issue/contest-issue.js';
import { detectSignals } from './detect-signals/detect-signals.js';
import { issues } from './issue/issues.js';
import { mergeIssues } from './merge-issues/merge-issues.js';
import { raiseIssue } from './raise-issue/raise-issue.js';
import { reassignIssue } from './reassign-issue/reassign-issue.js';
import { rejectIssue } from './reject-issue/reject-issue.js';
import { rejectResolution } from './reject-resolution/reject-resolution.js';
import { resolveIssue } from './resolve-issue/resolve-issue.js';

/** Improvement: what is the matter with a partner, why, what is done about it, and whether it helps. */
export const improvement: Capability = {
  name: 'improvement',
  describes: 'What is the matter with a partner, why, what is done about it, and whether it helps',
  events: improvementEvents,
  slices: [issues, causes, actions],
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
  ],
};
