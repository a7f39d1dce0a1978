import { improvementStream, issueRejected, refuse, type Refused } from '#contracts';
import { command, principalOf } from '#kernel';
import { endedWith } from '../escalation/ended.js';
import { escalations } from '../escalation/escalations.js';
import { isAt, unknownIssue } from '../issue/guards.js';
import type { Issue } from '../issue/issue.js';
import { issues, type Issues } from '../issue/issues.js';
import { issueFor, revisionOf } from '../issue/lookups.js';
import { RejectIssueBody } from './reject-issue.body.js';

function checkDuplicate({ byId }: Issues, { subject }: Issue, { rejection, duplicateOf }: RejectIssueBody): Refused {
  if ((rejection === 'duplicate') !== (duplicateOf !== undefined))
    return refuse('issue-duplicate-needed', 'duplicateOf', `expected an issue with duplicate and only then, got ${rejection}`);
  if (duplicateOf === undefined) return undefined;
  if (duplicateOf === subject.issueId)
    return refuse('issue-merged-with-itself', 'duplicateOf', `expected another issue than ${duplicateOf}`);
  const original = byId.get(duplicateOf);
  if (!original) return unknownIssue(duplicateOf, 'duplicateOf');
  return subject.visibility === 'both' && original.subject.visibility === 'vendor'
    ? refuse('issue-merge-hides', 'duplicateOf', `expected an issue that the partner sees; it does not see ${duplicateOf}`)
    : undefined;
}

/** Rejects a candidate, or an accepted issue that the partner contests. */
export const rejectIssue = command({
  name: 'RejectIssue',
  describes: 'Rejects an issue: noise, a duplicate, or not ours',
  body: RejectIssueBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    rejection: 'noise',
    reason: 'Two lines were entered twice',
    effectiveAt: '2011-02-11T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, escalations },
  entity: ({ issueId }, { issues }) => revisionOf(issues, issueId),
  decide(body, { issues, escalations }, { actor }) {
    const { issueId, rejection, duplicateOf, reason } = body;
    const issue = issueFor(actor, issues, issueId);
    if (!issue) return unknownIssue(issueId);
    const refused = issue.contested === undefined ? isAt(issue, 'candidate') : isAt(issue, 'accepted');
    return (
      refused ??
      checkDuplicate(issues, issue, body) ?? [
        issueRejected({
          ...issue.subject,
          rejection,
          ...(duplicateOf !== undefined && { duplicateOf }),
          rationale: reason,
        }),
        ...endedWith(escalations, issueId, { rationale: reason, resolvedBy: principalOf(actor) }),
      ]
    );
  },
});
