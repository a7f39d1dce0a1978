import type { Cadence, Reminders, ScheduleRules } from '#contracts';
import { heldOn } from '#kernel';
import type { ProgramSchedule } from './program-schedule.js';

/** What holds where a program has defined nothing: Monday to Friday, no holidays, a reminder a week before and a week after. */
const USUAL: ScheduleRules = {
  workingDays: { week: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], holidays: [] },
  reminders: { before: [7], after: [7] },
};

/** The working days and reminders of a program. */
export const rulesOf = ({ rules }: ProgramSchedule): ScheduleRules => rules ?? USUAL;

/** The cadence as it holds on a date; `undefined` where it is not defined or retired. */
export function cadenceOn({ cadences }: ProgramSchedule, cadenceId: string, date: string): Cadence | undefined {
  const held = heldOn(cadences.get(cadenceId) ?? [], date);
  return held && !held.retired ? held.cadence : undefined;
}

/** Every cadence as it holds on a date. */
export const cadencesOn = (schedule: ProgramSchedule, date: string): readonly Cadence[] =>
  [...schedule.cadences.keys()].map((id) => cadenceOn(schedule, id, date)).filter((cadence) => cadence !== undefined);

/** The reminders of what comes from a cadence, and of what does not. */
export const remindersOf = (schedule: ProgramSchedule, cadenceId: string | undefined, date: string): Reminders =>
  (cadenceId === undefined ? undefined : cadenceOn(schedule, cadenceId, date)?.reminders) ?? rulesOf(schedule).reminders;
