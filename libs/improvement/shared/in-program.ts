import { refuse, type DomainProblem } from '#contracts';
import type { Refusal } from '#kernel';
import { enrolledOn, isRegistered, type Partner } from '#partners';
import { businessDate, firstDay, programOn, type Program, type Rules } from '#programs';

/** Where something begins: the business date, and the rules of that day. */
export interface Ground {
  readonly today: string;
  readonly rules: Rules;
}

/** The day and the rules by which something about a partner in a program begins; or why it cannot. */
export function groundOf(
  { partnerId, programId }: { readonly partnerId: string; readonly programId: string },
  { partner, program }: { readonly partner: Partner; readonly program: Program },
  effectiveAt: string,
): Ground | Refusal<DomainProblem> {
  if (!isRegistered(partner)) return refuse('partner-unknown', 'partnerId', `expected a registered partner, got ${partnerId}`);
  if (firstDay(program) === undefined)
    return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
  const today = businessDate(program, effectiveAt);
  const rules = programOn(program, today);
  if (!rules) return refuse('program-not-in-force', 'programId', `expected a program that holds on ${today}, got ${programId}`);
  return enrolledOn(partner, programId, today)
    ? { today, rules }
    : refuse('not-enrolled', 'programId', `expected a partner that is enrolled in ${programId} on ${today}`);
}
