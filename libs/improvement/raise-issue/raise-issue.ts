import { improvementStream, issueRaised, partnerStream, programStream, refuse, type IssueContent } from '#contracts';
import { at, command, type Side } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { issues } from '../issue/issues.js';
import { revisionOf } from '../issue/lookups.js';
import { groundOf } from '../shared/in-program.js';
import { ownerHasRole } from '../shared/owners.js';
import { checkContent } from './check-content.js';
import { RaiseIssueBody } from './raise-issue.body.js';

/** Days within which the signal of a resolved issue reopens it, unless the issue says otherwise. */
export const REOPEN_WITHIN_DAYS = 180;

const contentOf = (body: RaiseIssueBody, side: Side): IssueContent => {
  const { symptom, owner, ownerSide = side, seenOn, beganOn, metricId, severity, impact, criteria = [] } = body;
  return {
    symptom,
    owner,
    ownerSide,
    seenOn,
    ...(beganOn !== undefined && { beganOn }),
    ...(metricId !== undefined && { metricId }),
    severity,
    ...(impact && { impact }),
    ...(body.class !== undefined && { class: body.class }),
    criteria,
    reopenWithinDays: body.reopenWithinDays ?? REOPEN_WITHIN_DAYS,
  };
};

/** Raises an issue. What the vendor raises stays with the vendor until it is accepted; what the partner raises both see. */
export const raiseIssue = command({
  name: 'RaiseIssue',
  describes: 'Raises an issue with a partner: a candidate, until it is accepted',
  body: RaiseIssueBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    symptom: 'One line in three comes late since the autumn',
    owner: 'ama',
    seenOn: '2011-02-10',
    beganOn: '2010-11-01',
    metricId: 'on-time-delivery',
    severity: 'high',
    impact: { amount: '120000', unit: 'USD', confidence: '60' },
    criteria: [{ metricId: 'on-time-delivery', threshold: '0.9', periods: 3, minimumRecords: 5 }],
    effectiveAt: '2011-02-10T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
  }),
  entity: ({ issueId = '' }, { issues }) => revisionOf(issues, issueId),
  decide(body, { issues, partner, program }, { actor, effectiveAt, newId }) {
    const { partnerId, programId, issueId = newId() } = body;
    const ground = groundOf(body, { partner, program }, effectiveAt);
    if ('refused' in ground) return ground;
    if (revisionOf(issues, issueId) !== undefined)
      return refuse('issue-exists', 'issueId', `expected another id; ${issueId} is an issue of the partner in ${programId}`);
    const content = contentOf(body, actor.side);
    const visibility = actor.side === 'partner' ? 'both' : 'vendor';
    return (
      checkContent(content, ground) ??
      ownerHasRole(partner, content, ground.today) ?? [
        issueRaised({ issueId, partnerId, programId, visibility, content, origin: 'person', raisedBy: actor.side }),
      ]
    );
  },
});
