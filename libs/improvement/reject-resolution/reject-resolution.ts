import { improvementStream, issueResolutionRejected } from '#contracts';
import { command, principalOf } from '#kernel';
import { isAt, isPerson, requestedOf, unknownIssue } from '../issue/guards.js';
import { ReasonedIssueBody } from '../issue/issue.body.js';
import { issues } from '../issue/issues.js';
import { issueFor, revisionOf } from '../issue/lookups.js';

/** Rejects, as another person, that an issue is solved although its criteria do not say so. */
export const rejectResolution = command({
  name: 'RejectResolution',
  describes: 'Rejects, as another person, a resolution that the success criteria do not give',
  body: ReasonedIssueBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    reason: 'One good month is no recovery',
    effectiveAt: '2011-07-02T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues },
  entity: ({ issueId }, { issues }) => revisionOf(issues, issueId),
  decide({ issueId, reason }, { issues }, { actor }) {
    const issue = issueFor(actor, issues, issueId);
    if (!issue) return unknownIssue(issueId);
    const refused = isPerson(actor) ?? isAt(issue, 'accepted');
    if (refused) return refused;
    const request = requestedOf(issue, actor);
    if ('refused' in request) return request;
    const rejected = { request: request.revision, rejectedBy: principalOf(actor), rationale: reason };
    return [issueResolutionRejected({ ...issue.subject, ...rejected })];
  },
});
