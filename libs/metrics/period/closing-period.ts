import type { Period as CalendarPeriod } from '#calendar';
import { findPeriod, type Program } from '#programs';

/** The closing period of that id; `undefined` where no calendar of the program has it, or it is not closed by itself. */
export function closingPeriod(program: Program, periodId: string): CalendarPeriod | undefined {
  const found = findPeriod(program, periodId);
  return found && found.period.granularity === found.calendar.closingPeriod ? found.period : undefined;
}
