import { nests } from '../periods/nesting.js';
import type { CalendarDefinition } from './calendar-definition.js';
import { isTimeZone } from './is-time-zone.js';

/** One thing wrong with a definition: a stable code, the dotted path of the field, and what was expected. */
export interface DefinitionFault<Code extends string = string> {
  readonly code: Code;
  readonly path: string;
  readonly message: string;
}

/** What can be wrong with a calendar that has the shape of one. */
export type CalendarFaultCode = 'time-zone-unknown' | 'closing-period-does-not-nest';

/** Everything wrong with a calendar definition beyond its shape, which the schema checks; empty where it can be used. */
export function checkCalendar(definition: CalendarDefinition): readonly DefinitionFault<CalendarFaultCode>[] {
  const faults: DefinitionFault<CalendarFaultCode>[] = [];
  const { timeZone, closingPeriod } = definition;
  if (!isTimeZone(timeZone))
    faults.push({
      code: 'time-zone-unknown',
      path: 'timeZone',
      message: `expected an IANA time zone such as Europe/Berlin, got ${timeZone}`,
    });
  if (closingPeriod !== 'year' && !nests(definition, closingPeriod, 'year'))
    faults.push({
      code: 'closing-period-does-not-nest',
      path: 'closingPeriod',
      message: 'expected month, quarter or year: weeks do not make up calendar months',
    });
  return faults;
}
