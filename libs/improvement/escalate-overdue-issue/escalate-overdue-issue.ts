import { improvementStream, issueEscalated, partnerStream, programStream, refuse, type EscalationPath } from '#contracts';
import { at, command, principalOf } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { atRisk } from '../escalation/at-risk.js';
import { escalations, goingOf } from '../escalation/escalations.js';
import { paths } from '../escalation/paths.js';
import { standingAt } from '../escalation/standing.js';
import { issues } from '../issue/issues.js';
import { EscalateOverdueIssueBody } from './escalate-overdue-issue.body.js';

const because = ({ promiseWithinHours }: EscalationPath): string =>
  `No action was promised within ${promiseWithinHours ?? 'the'} working hours`;

/**
 * Escalates an issue for which nobody promised an action within the time of its path. The scheduler dispatches it. A clock that no longer stands
 * there, as an action was promised, the issue was contested or has ended, changes nothing.
 */
export const escalateOverdueIssue = command({
  name: 'EscalateOverdueIssue',
  describes: 'Escalates an issue for which no action was promised in time',
  body: EscalateOverdueIssueBody,
  example: { partnerId: 'orgenics-ltd', programId: 'scms', issueId: 'late-lines', at: '2011-03-14T15:00:00.000Z' },
  allowed: { scope: 'commands:improvement', sides: [] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, escalations },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
    paths: at(paths, programStream(programId)),
  }),
  decide({ issueId, at: ranOutAt }, { issues, escalations, partner, program, paths }, { actor, now, newId }) {
    const issue = issues.byId.get(issueId);
    if (issue?.status !== 'accepted' || issue.escalatesAt !== ranOutAt || goingOf(escalations, issueId)) return [];
    if (ranOutAt > now) return refuse('escalation-not-due', 'at', `expected a clock that has run out by ${now}, got ${ranOutAt}`);
    const { severity } = issue.content;
    const path = paths.get(severity)?.path;
    if (!path) return [];
    const { partnerId, programId } = issue.subject;
    return [
      issueEscalated({
        escalationId: newId(),
        issueId,
        partnerId,
        programId,
        visibility: 'both',
        severity,
        path,
        ...standingAt(path, 0, { partner, program, since: now }),
        ...(severity === 'critical' && { outcomeAtRisk: atRisk(issue.content) }),
        rationale: because(path),
        escalatedBy: principalOf(actor),
        bySide: actor.side,
        ranOutAt,
      }),
    ];
  },
});
