import type { EscalationPath } from '#contracts';
import { roleOn, type Partner } from '#partners';
import { businessDate, calendarOn, type Program } from '#programs';
import { afterWorkingHours } from './working-hours.js';

/** Where the clocks of a level begin. */
export interface ClockGround {
  readonly partner: Partner;
  readonly program: Program;
  /** The instant from which they run. */
  readonly since: string;
}

const zoneOf = (program: Program, since: string): string => calendarOn(program, businessDate(program, since))?.timeZone ?? 'UTC';

/** When the clock escalates an issue that is accepted at an instant; `undefined` where its path leaves that to people. */
export const escalatesAt = (path: EscalationPath | undefined, program: Program, since: string): string | undefined =>
  path?.promiseWithinHours === undefined
    ? undefined
    : afterWorkingHours(since, path.promiseWithinHours, path.hours, zoneOf(program, since));

/** Who is asked at a level, and when its clocks run out. Throws a RangeError for a level that the path does not have. */
export function standingAt({ levels, hours }: EscalationPath, level: number, { partner, program, since }: ClockGround) {
  const asked = levels[level];
  if (!asked) throw new RangeError(`expected a level below ${levels.length}, got ${level}`);
  const timeZone = zoneOf(program, since);
  const holder = roleOn(partner, asked.role, businessDate(program, since));
  return {
    level,
    role: asked.role,
    ...(holder && { asked: holder.person }),
    responseDueAt: afterWorkingHours(since, asked.responseHours, hours, timeZone),
    resolutionDueAt: afterWorkingHours(since, asked.resolutionHours, hours, timeZone),
  };
}
