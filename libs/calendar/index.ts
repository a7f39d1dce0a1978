export {
  CadenceDefinition,
  NAMED_RHYTHMS,
  RECURRENCE_RULE_PATTERN,
  Rhythm,
  SurroundingWork,
} from './cadences/cadence-definition.js';
export { checkCadence, type CadenceFaultCode } from './cadences/check-cadence.js';
export { occurrenceOn, type Occurrence, type OccurrencePart } from './cadences/occurrence.js';
export { nextOccurrence, occurrencesBetween } from './cadences/occurrences.js';
export { dateInZone } from './dates/date-in-zone.js';
export { instantsOf, type Instants } from './dates/instants-of.js';
export { CalendarDefinition, CalendarMonthsYear, WeeksYear } from './definition/calendar-definition.js';
export { checkCalendar, type CalendarFaultCode, type DefinitionFault } from './definition/check-calendar.js';
export { Weekday } from './definition/weekday.js';
export { comparePeriods } from './periods/compare-periods.js';
export { predecessor, successor } from './periods/neighbours.js';
export { enclosing, monthsOf, nests, partsOf } from './periods/nesting.js';
export { granularityOf, parsePeriod } from './periods/parse-period.js';
export { periodOf } from './periods/period-of.js';
export { Granularity, PERIOD_ID_PATTERN, Period } from './periods/period.js';
export { compareWithYearEarlier, yearEarlier, type YearEarlierComparison } from './periods/year-earlier.js';
export { workingCalendar, type WorkingCalendar } from './working-days/working-calendar.js';
export { Roll, WorkingDays } from './working-days/working-days.js';
