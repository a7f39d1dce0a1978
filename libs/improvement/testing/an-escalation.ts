import { escalationPathDefined, issueEscalated, programStream, type EscalationPath, type EscalationSubject } from '#contracts';
import type { DomainEvent } from '#kernel';
import { inStream, type History } from '#kernel/given-when-then';
import { accepted, inTheStream, raised } from './an-issue.js';

/** Late lines, escalated. */
export const lateLinesUp: EscalationSubject = {
  escalationId: 'late-lines-1',
  issueId: 'late-lines',
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  visibility: 'both',
};

/** Two levels, on weekdays from nine to five. */
export const upTwoLevels: EscalationPath = {
  levels: [
    { role: 'partner-manager', responseHours: 4, resolutionHours: 24 },
    { role: 'sponsor', responseHours: 8, resolutionHours: 40 },
  ],
  hours: {
    days: { week: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], holidays: [] },
    from: '09:00',
    until: '17:00',
  },
};

/** The path for severe issues of the program. */
export const aPath = (): History =>
  inStream(programStream('scms'), escalationPathDefined({ programId: 'scms', severity: 'high', path: upTwoLevels }));

/** Escalated on Monday, 14 March 2011, at eleven in New York: the response is due at three, the resolution on Thursday at eleven. */
export const escalated: DomainEvent = issueEscalated({
  ...lateLinesUp,
  severity: 'high',
  path: upTwoLevels,
  level: 0,
  role: 'partner-manager',
  asked: 'ama',
  responseDueAt: '2011-03-14T19:00:00.000Z',
  resolutionDueAt: '2011-03-17T15:00:00.000Z',
  rationale: 'No answer',
  escalatedBy: 'noor',
  bySide: 'partner',
});

/** An escalated issue, and what happened since. */
export const anEscalation = (...since: readonly DomainEvent[]): History => inTheStream(raised(), accepted(), escalated, ...since);
