import { escalationWithdrawn, improvementStream, refuse } from '#contracts';
import { command, isRefusal, principalOf } from '#kernel';
import { ReasonedEscalationBody } from '../escalation/escalation.body.js';
import { escalations } from '../escalation/escalations.js';
import { openEscalation } from '../escalation/guards.js';

/** Takes back an escalation, for a reason: by the side that escalated. */
export const withdrawEscalation = command({
  name: 'WithdrawEscalation',
  describes: 'Takes back an escalation, for the side that escalated',
  body: ReasonedEscalationBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    escalationId: 'late-lines-1',
    reason: 'The answer had been lost in the mail',
    effectiveAt: '2011-03-14T16:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { escalations },
  entity: ({ escalationId }, { escalations }) => escalations.get(escalationId)?.revision,
  decide({ escalationId, reason: rationale }, { escalations }, { actor }) {
    const escalation = openEscalation(escalations, escalationId);
    if (isRefusal(escalation)) return escalation;
    const { subject, level, bySide } = escalation;
    if (actor.side !== bySide) return refuse('escalation-not-yours', 'escalationId', `expected the ${bySide}, which escalated`);
    return [escalationWithdrawn({ ...subject, level, rationale, withdrawnBy: principalOf(actor) })];
  },
});
