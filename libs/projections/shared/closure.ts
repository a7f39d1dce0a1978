import { partsOf, type CalendarDefinition, type Period } from '#calendar';
import { Type, type Static } from 'typebox';

/** Which of the closing periods that make up a period take facts. */
export const Parts = Type.Record(Type.String(), Type.Enum(['open', 'closed']), {
  description: 'Closing periods within it that have been opened, and whether each is closed',
});
export type Parts = Static<typeof Parts>;

/** Whether a period is closed: every closing period that makes it up is. */
export const isClosed = (calendar: CalendarDefinition, period: Period, parts: Parts): boolean =>
  partsOf(calendar, period, calendar.closingPeriod).every(({ id }) => parts[id] === 'closed');
