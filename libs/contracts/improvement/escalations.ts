import { Type, type Static, type TProperties } from 'typebox';
import { WorkingDays } from '#calendar';
import { eventType } from '#kernel';
import { PartnerRole } from '../partners.js';
import { id, person, side, text, whole } from './fields.js';
import { Severity } from './issues.js';
import { Visibility } from './visibility.js';

const time = (description: string) =>
  Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: `${description}, as HH:MM` });
const instant = (description: string) => Type.String({ description: `${description}: UTC, ISO 8601` });

/** When the clocks of escalations run, in the time zone of the program. */
export const WorkingHours = Type.Object(
  {
    days: Type.Object(WorkingDays.properties, { additionalProperties: false, description: 'Which days are worked' }),
    from: time('When a working day begins'),
    until: time('When it ends'),
  },
  { additionalProperties: false, description: 'The working hours' },
);
export type WorkingHours = Static<typeof WorkingHours>;

/** Who is asked, and for how long. */
export const EscalationLevel = Type.Object(
  {
    role: Type.Enum(PartnerRole.enum, { description: 'The role with the partner that is asked' }),
    responseHours: whole('Working hours until somebody has to acknowledge it', 1, 2000),
    resolutionHours: whole('Working hours until it has to be resolved', 1, 2000),
  },
  { additionalProperties: false, description: 'A level of the path' },
);
export type EscalationLevel = Static<typeof EscalationLevel>;

/** By whom issues of a severity are taken up, one level after the other. */
export const EscalationPath = Type.Object(
  {
    levels: Type.Array(EscalationLevel, { minItems: 1, maxItems: 10, description: 'Its levels, from the first one on' }),
    hours: WorkingHours,
    promiseWithinHours: Type.Optional(
      whole(
        'Working hours after an issue is accepted within which an action for it has to be promised: else the clock escalates it. ' +
          'Only people escalate where it is left out',
        1,
        2000,
      ),
    ),
  },
  { additionalProperties: false, description: 'A path of escalation' },
);
export type EscalationPath = Static<typeof EscalationPath>;

/** By whom issues of a severity are taken up was decided. */
export const escalationPathDefined = eventType({
  type: 'EscalationPathDefined',
  version: 1,
  describes: 'The path of escalation for a severity was defined, or defined anew; what has been escalated goes on as it was',
  data: Type.Object({
    programId: id('The program'),
    severity: Severity,
    path: EscalationPath,
    previous: Type.Optional(Type.Object(EscalationPath.properties, { description: 'The path until now' })),
  }),
});

/** Which escalation it is. */
export const EscalationSubject = Type.Object(
  {
    escalationId: id('The escalation'),
    issueId: id('The issue that is escalated'),
    partnerId: id('The partner'),
    programId: id('The program'),
    visibility: Visibility,
  },
  { description: 'Which escalation it is' },
);
export type EscalationSubject = Static<typeof EscalationSubject>;

/** Where it stands on its path, and by when something has to happen. */
const standing = {
  level: whole('Its level, from 0 on', 0, 9),
  role: Type.Enum(PartnerRole.enum, { description: 'The role that is asked' }),
  asked: Type.Optional(person('Who holds that role; left out where nobody does')),
  responseDueAt: instant('When the response clock runs out'),
  resolutionDueAt: instant('When the resolution clock runs out'),
};

const about = <Fields extends TProperties>(fields: Fields) => Type.Object({ ...EscalationSubject.properties, ...fields });
const rationale = text('Why, in words');
const because = Type.Enum(['response', 'resolution'], { description: 'Which clock ran out' });

/** Somebody above is asked. */
export const issueEscalated = eventType({
  type: 'IssueEscalated',
  version: 1,
  describes: 'An issue was escalated: the clocks of the first level run',
  data: about({
    severity: Severity,
    path: EscalationPath,
    ...standing,
    outcomeAtRisk: Type.Optional(text('The revenue or customer outcome at risk; always given where it is critical')),
    rationale,
    escalatedBy: person('Who escalated it'),
    bySide: side('The side of that person'),
    ranOutAt: Type.Optional(instant('Where the clock escalated it: when it ran out with no action promised')),
  }),
});

/** Somebody takes it up: the response clock stands, the resolution clock runs on. */
export const escalationAcknowledged = eventType({
  type: 'EscalationAcknowledged',
  version: 1,
  describes: 'An escalation was acknowledged by whoever was asked: its response clock stands',
  data: about({ level: standing.level, acknowledgedBy: person('Who acknowledged it'), rationale: Type.Optional(rationale) }),
});

/** A clock ran out: the next level is asked. */
export const escalationAdvanced = eventType({
  type: 'EscalationAdvanced',
  version: 1,
  describes: 'A clock of an escalation ran out: the next level is asked',
  data: about({ ...standing, because, ranOutAt: instant('When the clock ran out') }),
});

/** A clock ran out, and there is nobody above. */
export const escalationOverdue = eventType({
  type: 'EscalationOverdue',
  version: 1,
  describes: 'A clock of an escalation ran out at its last level',
  data: about({ level: standing.level, because, ranOutAt: instant('When the clock ran out') }),
});

/** A level below can do it. */
export const escalationDeescalated = eventType({
  type: 'EscalationDeescalated',
  version: 1,
  describes: 'An escalation was given back to the level below: its clocks begin anew',
  data: about({ ...standing, rationale, deescalatedBy: person('Who gave it back') }),
});

/** What was escalated is settled. */
export const escalationResolved = eventType({
  type: 'EscalationResolved',
  version: 1,
  describes: 'An escalation was resolved: its clocks stand',
  data: about({ level: standing.level, rationale: text('What was done'), resolvedBy: person('Who resolved it') }),
});

/** It need not have been. */
export const escalationWithdrawn = eventType({
  type: 'EscalationWithdrawn',
  version: 1,
  describes: 'An escalation was withdrawn by the side that escalated: its clocks stand',
  data: about({ level: standing.level, rationale, withdrawnBy: person('Who withdrew it') }),
});

/** Events about escalations: paths in the stream of the program, the others in the improvement stream. */
export const escalationEvents = [
  escalationPathDefined,
  issueEscalated,
  escalationAcknowledged,
  escalationAdvanced,
  escalationOverdue,
  escalationDeescalated,
  escalationResolved,
  escalationWithdrawn,
];
