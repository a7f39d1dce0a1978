import { improvementStream, issueClosed, refuse } from '#contracts';
import { command, principalOf } from '#kernel';
import { endedWith } from '../escalation/ended.js';
import { escalations } from '../escalation/escalations.js';
import { isAt, isPerson, unknownIssue } from '../issue/guards.js';
import { issues } from '../issue/issues.js';
import { issueFor, revisionOf } from '../issue/lookups.js';
import { CloseIssueBody } from './close-issue.body.js';

/** Closes an issue that is resolved, or that is lived with, for a reason. */
export const closeIssue = command({
  name: 'CloseIssue',
  describes: 'Closes an issue: resolved, or an accepted risk',
  body: CloseIssueBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    outcome: 'accepted-risk',
    reason: 'The port stays what it is',
    effectiveAt: '2011-07-04T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, escalations },
  entity: ({ issueId }, { issues }) => revisionOf(issues, issueId),
  decide({ issueId, outcome }, { issues, escalations }, { actor, reason }) {
    const issue = issueFor(actor, issues, issueId);
    if (!issue) return unknownIssue(issueId);
    const refused = isPerson(actor) ?? isAt(issue, 'accepted', 'resolved');
    if (refused) return refused;
    if ((issue.status === 'resolved') !== (outcome === 'resolved'))
      return refuse('issue-outcome', 'outcome', `expected another outcome than ${outcome}: ${issueId} is ${issue.status}`);
    if (outcome === 'accepted-risk' && reason === undefined)
      return refuse('reason-needed', 'reason', 'expected a reason why the issue is lived with');
    return [
      issueClosed({ ...issue.subject, outcome, ...(reason !== undefined && { rationale: reason }) }),
      ...endedWith(escalations, issueId, { rationale: reason ?? 'The issue was closed', resolvedBy: principalOf(actor) }),
    ];
  },
});
