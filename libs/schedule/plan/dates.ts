import type { WorkingCalendar } from '#calendar';
import type { ActivityDates } from '#contracts';
import { workingDaysBetween } from './days.js';

/** How long the parts of an activity are, in working days. */
export interface Lengths {
  readonly preparationDays: number;
  readonly followUpDays: number;
  readonly bufferDays: number;
}

/** The days of an activity around the one on which it is held. */
export function datesAround(heldOn: string, lengths: Lengths, working: WorkingCalendar): ActivityDates {
  const dueOn = working.addWorkingDays(heldOn, lengths.followUpDays);
  return {
    startsOn: working.addWorkingDays(heldOn, -lengths.preparationDays),
    heldOn,
    dueOn,
    bufferEndsOn: working.addWorkingDays(dueOn, lengths.bufferDays),
  };
}

/**
 * The days of an activity that moves: what it is late by comes out of its buffer, whose last day stays for as long as any of it is left; moved
 * back, it gets back no more than it had.
 */
export function movedTo(
  heldOn: string,
  lengths: Lengths,
  { bufferEndsOn }: ActivityDates,
  working: WorkingCalendar,
): { readonly dates: ActivityDates; readonly bufferLeft: number } {
  const dates = datesAround(heldOn, lengths, working);
  const left = workingDaysBetween(working, dates.dueOn, bufferEndsOn);
  const bufferLeft = Math.min(lengths.bufferDays, Math.max(0, left));
  return { dates: { ...dates, bufferEndsOn: working.addWorkingDays(dates.dueOn, bufferLeft) }, bufferLeft };
}

/** The day on which an activity is held that starts on a date. */
export const heldWhenStarting = (startsOn: string, { preparationDays }: Lengths, working: WorkingCalendar): string =>
  working.addWorkingDays(startsOn, preparationDays);

/** The first day on which something may start that waits for what is due on a date: the working day after the lag. */
export const firstDayAfter = (dueOn: string, lagDays: number, working: WorkingCalendar): string =>
  working.addWorkingDays(dueOn, lagDays + 1);
