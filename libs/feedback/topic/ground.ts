import { refuse, type DomainProblem } from '#contracts';
import type { Refusal } from '#kernel';
import { enrolledOn, isRegistered, type Partner } from '#partners';
import { businessDate, closingPeriodOn, findPeriod, firstDay, type Program } from '#programs';

/** On which day something is said, and about which closing period. */
export interface Ground {
  readonly today: string;
  readonly periodId: string;
}

interface Named {
  readonly partnerId: string;
  readonly programId: string;
  /** That of the day, unless given. */
  readonly periodId?: string | undefined;
}

interface States {
  readonly partner: Partner;
  readonly program: Program;
}

/** The day and the closing period of what is said about a partner in a program; or why nothing can be said. */
export function groundOf(
  { partnerId, programId, periodId }: Named,
  { partner, program }: States,
  effectiveAt: string,
): Ground | Refusal<DomainProblem> {
  if (!isRegistered(partner)) return refuse('partner-unknown', 'partnerId', `expected a registered partner, got ${partnerId}`);
  if (firstDay(program) === undefined)
    return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
  const today = businessDate(program, effectiveAt);
  const period = periodId === undefined ? closingPeriodOn(program, today) : closingPeriodNamed(program, periodId);
  if (!period || period.from > today)
    return refuse(
      'feedback-period',
      'periodId',
      `expected a closing period of ${programId} that has begun, got ${periodId ?? today}`,
    );
  const isEnrolled = enrolledOn(partner, programId, today) || enrolledOn(partner, programId, period.to);
  return isEnrolled
    ? { today, periodId: period.id }
    : refuse('not-enrolled', 'programId', `expected a partner that is enrolled in ${programId} on ${today} or ${period.to}`);
}

function closingPeriodNamed(program: Program, periodId: string) {
  const found = findPeriod(program, periodId);
  return found && found.period.granularity === found.calendar.closingPeriod ? found.period : undefined;
}
