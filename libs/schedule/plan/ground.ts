import { workingCalendar, type WorkingCalendar } from '#calendar';
import { businessDate, calendarOn, type Program } from '#programs';
import { rulesOf } from '../program-schedule/lookups.js';
import type { ProgramSchedule } from '../program-schedule/program-schedule.js';

/** What days and deadlines are counted by. */
export interface Ground {
  readonly working: WorkingCalendar;
  readonly timeZone: string;
  /** The instant of the decision, in UTC, and its date in that zone. */
  readonly now: string;
  readonly today: string;
}

/** The working days and the time zone of a program, at an instant. */
export function groundOf(program: Program, schedule: ProgramSchedule, now: string): Ground {
  const today = businessDate(program, now);
  return {
    working: workingCalendar(rulesOf(schedule).workingDays),
    timeZone: calendarOn(program, today)?.timeZone ?? 'UTC',
    now,
    today,
  };
}
