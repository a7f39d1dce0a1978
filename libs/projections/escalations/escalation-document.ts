import { EscalationPath, EscalationSubject, Severity } from '#contracts';
import { Side } from '#kernel';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });
const clock = Type.Enum(['response', 'resolution'], { description: 'Which clock it is' });

/** An escalation: who is asked, and when the clocks run out. */
export const EscalationDocument = Type.Object({
  id: id('The escalation: `<partner>.<program>.<escalation>`'),
  ...EscalationSubject.properties,
  status: Type.Enum(['open', 'acknowledged', 'resolved', 'withdrawn'], { description: 'How it stands' }),
  severity: Severity,
  path: EscalationPath,
  outcomeAtRisk: Type.Optional(id('The revenue or customer outcome at risk')),
  level: Type.Integer({ description: 'Its level, from 0 on' }),
  highest: Type.Integer({ description: 'The highest level that it has come to' }),
  role: id('The role that is asked'),
  asked: Type.Optional(id('Who holds it: a pseudonymous id; left out where nobody does')),
  responseDueAt: id('When its response clock runs out'),
  resolutionDueAt: id('When its resolution clock runs out'),
  nextAt: Type.Optional(id('When the next clock runs out; left out where none runs')),
  ranOut: Type.Array(
    Type.Object(
      { because: clock, level: Type.Integer({ description: 'The level' }), at: id('When it ran out') },
      { description: 'A clock that ran out' },
    ),
    { description: 'The clocks that ran out' },
  ),
  overdue: Type.Array(clock, { description: 'The clocks that ran out at the last level' }),
  escalatedBy: id('Who escalated it: a pseudonymous id'),
  bySide: Type.Enum(Side.enum, { description: 'The side of that person' }),
  escalatedAt: id('When that was recorded'),
  acknowledgedBy: Type.Optional(id('Who took it up: a pseudonymous id')),
  endedBy: Type.Optional(id('Who resolved or withdrew it: a pseudonymous id')),
  rationale: id('Why it was escalated, given back, withdrawn; or what was done'),
  revision: Type.Integer({ description: 'Revision of its last event, in the improvement stream' }),
  recordedAt: id('When that was recorded'),
});
export type EscalationDocument = Static<typeof EscalationDocument>;
