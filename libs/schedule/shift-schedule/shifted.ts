import { later, workingDaysBetween } from '../plan/days.js';
import type { Ground } from '../plan/ground.js';
import type { Replaced } from '../schedule/effects.js';
import type { Activity, Promised } from '../schedule/item.js';

/** A time in which clocks stood still. */
export interface Standstill {
  readonly pausedFrom: string;
  /** The day after its last. */
  readonly resumedOn: string;
}

/** A day that lies in or behind a standstill, later by the working days that were lost since a first day; an earlier one stays. */
function delayed(date: string, firstDay: string, { pausedFrom, resumedOn }: Standstill, { working }: Ground): string {
  if (date < pausedFrom) return date;
  const from = later(firstDay, pausedFrom);
  const lost = workingDaysBetween(working, working.addWorkingDays(from, -1), working.addWorkingDays(resumedOn, -1));
  return working.addWorkingDays(date, Math.max(0, lost));
}

/** Whether days from a first to a last one have any in a standstill. */
const touches = (first: string, last: string, { pausedFrom, resumedOn }: Standstill): boolean =>
  first < resumedOn && last >= pausedFrom;

/** An activity with the days of a standstill made up for; `undefined` where it had none of them. */
export function shiftedActivity({ dates, lengths }: Activity, standstill: Standstill, ground: Ground): Replaced | undefined {
  const { startsOn, heldOn, dueOn } = dates;
  if (!touches(startsOn, dueOn, standstill)) return undefined;
  const days = {
    startsOn: delayed(startsOn, startsOn, standstill, ground),
    heldOn: delayed(heldOn, startsOn, standstill, ground),
    dueOn: delayed(dueOn, startsOn, standstill, ground),
  };
  const { working } = ground;
  const stretched = {
    preparationDays: workingDaysBetween(working, days.startsOn, days.heldOn),
    followUpDays: workingDaysBetween(working, days.heldOn, days.dueOn),
    bufferDays: lengths.bufferDays,
  };
  const bufferLeft = Math.max(0, workingDaysBetween(working, dueOn, dates.bufferEndsOn));
  const bufferEndsOn = working.addWorkingDays(days.dueOn, bufferLeft);
  return { dates: { ...days, bufferEndsOn }, lengths: stretched, bufferLeft };
}

/** The day by which something is due whose clock stood still; `undefined` where that had gone by before, or lies after it. */
export function shiftedPromise({ terms: { dueOn } }: Promised, standstill: Standstill, ground: Ground): string | undefined {
  return touches(dueOn, dueOn, standstill) ? delayed(dueOn, standstill.pausedFrom, standstill, ground) : undefined;
}
