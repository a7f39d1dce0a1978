import { escalationAcknowledged, improvementStream, partnerStream, programStream, refuse } from '#contracts';
import { at, command, isRefusal, principalOf } from '#kernel';
import { partner, roleOn } from '#partners';
import { businessDate, program } from '#programs';
import { isPerson } from '../issue/guards.js';
import { EscalationBody } from '../escalation/escalation.body.js';
import { escalations } from '../escalation/escalations.js';
import { openEscalation } from '../escalation/guards.js';

/** Takes up an escalation, for whoever holds the role that is asked, or is the deputy. The resolution clock runs on. Again, changes nothing. */
export const acknowledgeEscalation = command({
  name: 'AcknowledgeEscalation',
  describes: 'Takes up an escalation: its response clock stands',
  body: EscalationBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    escalationId: 'late-lines-1',
    effectiveAt: '2011-03-14T17:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { escalations },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
  }),
  entity: ({ escalationId }, { escalations }) => escalations.get(escalationId)?.revision,
  decide({ escalationId }, { escalations, partner, program }, { actor, effectiveAt, reason }) {
    const escalation = isPerson(actor) ?? openEscalation(escalations, escalationId);
    if (isRefusal(escalation)) return escalation;
    const { subject, path, level, isAcknowledged } = escalation;
    if (isAcknowledged) return [];
    const role = path.levels[level]?.role ?? 'escalation-lead';
    const holder = roleOn(partner, role, businessDate(program, effectiveAt));
    const acknowledgedBy = principalOf(actor);
    if (holder && holder.person !== acknowledgedBy && holder.deputy !== acknowledgedBy)
      return refuse(
        'escalation-not-yours',
        'escalationId',
        `expected ${holder.person}, who holds the role ${role}, or the deputy`,
      );
    return [escalationAcknowledged({ ...subject, level, acknowledgedBy, ...(reason !== undefined && { rationale: reason }) })];
  },
});
