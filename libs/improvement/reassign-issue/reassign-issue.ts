import { improvementStream, issueReassigned, partnerStream, programStream } from '#contracts';
import { at, command } from '#kernel';
import { partner } from '#partners';
import { businessDate, program } from '#programs';
import { isAt, unknownIssue } from '../issue/guards.js';
import { issues } from '../issue/issues.js';
import { issueFor, revisionOf } from '../issue/lookups.js';
import { ownerHasRole } from '../shared/owners.js';
import { ReassignIssueBody } from './reassign-issue.body.js';

/** Gives an issue to somebody else. To its owner, changes nothing. */
export const reassignIssue = command({
  name: 'ReassignIssue',
  describes: 'Gives an issue to another owner',
  body: ReassignIssueBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    owner: 'kofi',
    reason: 'Kofi looks after the warehouse',
    effectiveAt: '2011-02-14T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
  }),
  entity: ({ issueId }, { issues }) => revisionOf(issues, issueId),
  decide({ issueId, owner, ownerSide: given, reason }, { issues, partner, program }, { actor, effectiveAt }) {
    const issue = issueFor(actor, issues, issueId);
    if (!issue) return unknownIssue(issueId);
    const { subject, content } = issue;
    const ownerSide = given ?? content.ownerSide;
    const refused = isAt(issue, 'candidate', 'accepted');
    if (refused) return refused;
    if (owner === content.owner && ownerSide === content.ownerSide) return [];
    return (
      ownerHasRole(partner, { owner, ownerSide }, businessDate(program, effectiveAt)) ?? [
        issueReassigned({ ...subject, owner, ownerSide, previous: content.owner, rationale: reason }),
      ]
    );
  },
});
