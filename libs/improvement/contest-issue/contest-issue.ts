import { improvementStream, issueContested, refuse } from '#contracts';
import { command, principalOf } from '#kernel';
import { isAt, unknownIssue } from '../issue/guards.js';
import { ReasonedIssueBody } from '../issue/issue.body.js';
import { issues } from '../issue/issues.js';
import { issueFor, revisionOf } from '../issue/lookups.js';

/** Says that the partner does not see it that way. The issue goes on, marked, until it is accepted again or rejected. */
export const contestIssue = command({
  name: 'ContestIssue',
  describes: 'Contests an issue for the partner',
  body: ReasonedIssueBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    reason: 'The port was closed for two weeks',
    effectiveAt: '2011-02-15T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues },
  entity: ({ issueId }, { issues }) => revisionOf(issues, issueId),
  decide({ issueId, reason }, { issues }, { actor }) {
    const issue = issueFor(actor, issues, issueId);
    if (!issue) return unknownIssue(issueId);
    const refused = isAt(issue, 'accepted');
    if (refused) return refused;
    if (issue.contested !== undefined)
      return refuse(
        'issue-contested',
        'issueId',
        `expected an issue that is not contested; ${issueId} is, and has no answer yet`,
      );
    return [issueContested({ ...issue.subject, grounds: reason, contestedBy: principalOf(actor) })];
  },
});
