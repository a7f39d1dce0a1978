import { improvementStream, issueEscalated, partnerStream, programStream, refuse } from '#contracts';
import { at, command, principalOf } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { escalations, goingOf } from '../escalation/escalations.js';
import { paths } from '../escalation/paths.js';
import { standingAt } from '../escalation/standing.js';
import { isAt, unknownIssue } from '../issue/guards.js';
import { issues } from '../issue/issues.js';
import { issueFor } from '../issue/lookups.js';
import { EscalateIssueBody } from './escalate-issue.body.js';

/** Escalates an accepted issue: the clocks of the first level of the path for its severity begin. One escalation of an issue at a time. */
export const escalateIssue = command({
  name: 'EscalateIssue',
  describes: 'Escalates an issue to the first level of the path for its severity',
  body: EscalateIssueBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    escalationId: 'late-lines-1',
    outcomeAtRisk: 'HIV tests of three clinics for May',
    reason: 'No answer for two weeks',
    effectiveAt: '2011-03-14T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, escalations },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
    paths: at(paths, programStream(programId)),
  }),
  entity: ({ escalationId = '' }, { escalations }) => escalations.get(escalationId)?.revision,
  decide(body, { issues, escalations, partner, program, paths }, { actor, effectiveAt: since, newId }) {
    const { partnerId, programId, issueId, escalationId = newId(), outcomeAtRisk, reason: rationale } = body;
    const issue = issueFor(actor, issues, issueId);
    if (!issue) return unknownIssue(issueId);
    const refused = isAt(issue, 'accepted');
    if (refused) return refused;
    const { severity } = issue.content;
    if (escalations.has(escalationId))
      return refuse('escalation-exists', 'escalationId', `expected another id; ${escalationId} is an escalation of the partner`);
    const going = goingOf(escalations, issueId);
    if (going)
      return refuse(
        'escalation-going',
        'issueId',
        `expected an issue that is not escalated; there is ${going.subject.escalationId}`,
      );
    if (severity === 'critical' && outcomeAtRisk === undefined)
      return refuse(
        'escalation-outcome',
        'outcomeAtRisk',
        'expected the revenue or customer outcome at risk, as the issue is critical',
      );
    const path = paths.get(severity)?.path;
    if (!path)
      return refuse('escalation-path', 'issueId', `expected a path of escalation for ${severity} issues in ${programId}`);
    return [
      issueEscalated({
        escalationId,
        issueId,
        partnerId,
        programId,
        visibility: 'both',
        severity,
        path,
        ...standingAt(path, 0, { partner, program, since }),
        ...(outcomeAtRisk !== undefined && { outcomeAtRisk }),
        rationale,
        escalatedBy: principalOf(actor),
        bySide: actor.side,
      }),
    ];
  },
});
