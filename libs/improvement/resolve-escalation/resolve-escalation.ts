import { escalationResolved, improvementStream } from '#contracts';
import { command, isRefusal, principalOf } from '#kernel';
import { isPerson } from '../issue/guards.js';
import { ReasonedEscalationBody } from '../escalation/escalation.body.js';
import { escalations } from '../escalation/escalations.js';
import { openEscalation } from '../escalation/guards.js';

/** Ends an escalation that is settled, and says what was done. */
export const resolveEscalation = command({
  name: 'ResolveEscalation',
  describes: 'Says that what was escalated is settled',
  body: ReasonedEscalationBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    escalationId: 'late-lines-1',
    reason: 'The warehouse moves in April',
    effectiveAt: '2011-03-16T17:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { escalations },
  entity: ({ escalationId }, { escalations }) => escalations.get(escalationId)?.revision,
  decide({ escalationId, reason: rationale }, { escalations }, { actor }) {
    const escalation = isPerson(actor) ?? openEscalation(escalations, escalationId);
    if (isRefusal(escalation)) return escalation;
    const { subject, level } = escalation;
    return [escalationResolved({ ...subject, level, rationale, resolvedBy: principalOf(actor) })];
  },
});
