import { enclosing, type CalendarDefinition, type Period } from '#calendar';
import { findPeriod, type Program } from '#programs';

/** A closing period, the larger ones that hold it, and the calendar that they are of. */
export interface CountingPeriods {
  readonly calendar: CalendarDefinition;
  /** The closing period first, then its quarter, then its year. */
  readonly periods: readonly Period[];
}

const remembered = new WeakMap<Program, Map<string, CountingPeriods>>();

/** The periods in which facts of a closing period count. Throws where the program has no such period. */
export function countingPeriods(program: Program, periodId: string): CountingPeriods {
  let known = remembered.get(program);
  if (!known) remembered.set(program, (known = new Map()));
  let found = known.get(periodId);
  if (!found) known.set(periodId, (found = layOut(program, periodId)));
  return found;
}

function layOut(program: Program, periodId: string): CountingPeriods {
  const found = findPeriod(program, periodId);
  if (!found) throw new Error(`the program has no period ${periodId}`);
  const { period, calendar } = found;
  return { calendar, periods: [period, ...enclosing(calendar, period)] };
}
