import { improvementEvents } from '#contracts';
import type { Capability } from '#kernel';
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
  slices: [issues],
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
  ],
};
