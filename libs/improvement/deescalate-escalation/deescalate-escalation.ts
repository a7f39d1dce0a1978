import { escalationDeescalated, improvementStream, partnerStream, programStream, refuse } from '#contracts';
import { at, command, isRefusal, principalOf } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { standingAt } from '../escalation/standing.js';
import { isPerson } from '../issue/guards.js';
import { ReasonedEscalationBody } from '../escalation/escalation.body.js';
import { escalations } from '../escalation/escalations.js';
import { openEscalation } from '../escalation/guards.js';

/** Gives an escalation back to the level below, for a reason. */
export const deescalateEscalation = command({
  name: 'DeescalateEscalation',
  describes: 'Gives an escalation back to the level below: its clocks begin anew',
  body: ReasonedEscalationBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    escalationId: 'late-lines-1',
    reason: 'The manager can settle it',
    effectiveAt: '2011-03-15T17:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { escalations },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
  }),
  entity: ({ escalationId }, { escalations }) => escalations.get(escalationId)?.revision,
  decide({ escalationId, reason: rationale }, { escalations, partner, program }, { actor, effectiveAt: since }) {
    const escalation = isPerson(actor) ?? openEscalation(escalations, escalationId);
    if (isRefusal(escalation)) return escalation;
    const { subject, path, level } = escalation;
    if (level === 0) return refuse('escalation-lowest', 'escalationId', 'expected an escalation above its first level');
    const standing = standingAt(path, level - 1, { partner, program, since });
    return [escalationDeescalated({ ...subject, ...standing, rationale, deescalatedBy: principalOf(actor) })];
  },
});
