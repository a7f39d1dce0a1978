import { improvementStream, issueResolved, programStream } from '#contracts';
import { at, command, principalOf } from '#kernel';
import { businessDate, program } from '#programs';
import { endedWith } from '../escalation/ended.js';
import { escalations } from '../escalation/escalations.js';
import { isAt, isPerson, requestedOf, unknownIssue } from '../issue/guards.js';
import { IssueBody } from '../issue/issue.body.js';
import { issues } from '../issue/issues.js';
import { issueFor, revisionOf } from '../issue/lookups.js';

/** Approves, as another person, that an issue is solved although its criteria do not say so. */
export const approveResolution = command({
  name: 'ApproveResolution',
  describes: 'Approves, as another person, a resolution that the success criteria do not give',
  body: IssueBody,
  example: { partnerId: 'orgenics-ltd', programId: 'scms', issueId: 'late-lines', effectiveAt: '2011-07-02T09:00:00Z' },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, escalations },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: ({ issueId }, { issues }) => revisionOf(issues, issueId),
  decide({ issueId }, { issues, escalations, program }, { actor, effectiveAt }) {
    const issue = issueFor(actor, issues, issueId);
    if (!issue) return unknownIssue(issueId);
    const refused = isPerson(actor) ?? isAt(issue, 'accepted');
    if (refused) return refused;
    const request = requestedOf(issue, actor);
    if ('refused' in request) return request;
    return [
      issueResolved({
        ...issue.subject,
        basis: 'override',
        results: [...request.results],
        resolvedOn: businessDate(program, effectiveAt),
        resolvedBy: principalOf(request.actor),
        approvedBy: principalOf(actor),
        rationale: request.rationale,
      }),
      ...endedWith(escalations, issueId, { rationale: request.rationale, resolvedBy: principalOf(actor) }),
    ];
  },
});
