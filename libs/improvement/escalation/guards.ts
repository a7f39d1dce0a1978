import { refuse, type DomainProblem } from '#contracts';
import type { Refusal } from '#kernel';
import type { Escalation } from './escalation.js';
import type { Escalations } from './escalations.js';

/** The escalation, where its clocks run; or the refusal where there is none, or where it has ended. */
export function openEscalation(escalations: Escalations, escalationId: string): Escalation | Refusal<DomainProblem> {
  const escalation = escalations.get(escalationId);
  if (!escalation)
    return refuse(
      'escalation-unknown',
      'escalationId',
      `expected an escalation of the partner in the program, got ${escalationId}`,
    );
  return escalation.isOpen
    ? escalation
    : refuse('escalation-ended', 'escalationId', `expected an escalation that goes on; ${escalationId} has ended`);
}
