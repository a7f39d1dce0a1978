import { Temporal } from 'temporal-polyfill';
import { instantsOf } from '../dates/instants-of.js';
import { isoDate, parseDay } from '../dates/day-number.js';
import { workingCalendar } from '../working-days/working-calendar.js';
import type { CadenceDefinition } from './cadence-definition.js';

/** One part of an occurrence and its deadline. Dates are `YYYY-MM-DD` in the cadence's zone, instants in UTC. */
export interface OccurrencePart {
  /** The first day on which it can be worked on. */
  readonly opensOn: string;
  /** The day on which it is due. */
  readonly dueOn: string;
  /** The last day of its buffer. */
  readonly bufferEndsOn: string;
  /** The deadline: the instant from which it is overdue. */
  readonly dueAt: string;
  /** The instant from which it is late: the deadline moved by the buffer. */
  readonly lateAt: string;
}

/** One occurrence of a cadence. */
export interface Occurrence {
  /** The date that the rhythm gives: it names the occurrence for good, whatever holidays are added later. */
  readonly scheduledFor: string;
  /** The date on which it is held: the scheduled one, moved to a working day. */
  readonly heldOn: string;
  readonly preparation: OccurrencePart | undefined;
  readonly meeting: OccurrencePart;
  readonly followUp: OccurrencePart | undefined;
}

/**
 * A local time that the clocks skip moves on by as much as they do, one that comes twice is the first (RFC 5545, 3.3.5).
 * Without a time the deadline is the end of the day.
 */
function deadline({ timeZone, deadlineTime }: CadenceDefinition, date: string): string {
  if (deadlineTime === undefined) return instantsOf({ timeZone }, { from: date, to: date }).end;
  const local = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: deadlineTime });
  return local.toInstant().toString({ smallestUnit: 'millisecond' });
}

/** The occurrence that the rhythm schedules for a date, with its parts and their deadlines. */
export function occurrenceOn(cadence: CadenceDefinition, scheduledFor: string): Occurrence {
  const { preparation, followUp, bufferDays, countIn } = cadence;
  const working = workingCalendar(cadence.workingDays);
  const heldOn = working.roll(scheduledFor, cadence.roll);
  const fromHeld = (count: number): string =>
    countIn === 'working-days' ? working.addWorkingDays(heldOn, count) : isoDate(parseDay(heldOn) + count);
  const part = (opens: number, due: number, late: number): OccurrencePart => ({
    opensOn: fromHeld(opens),
    dueOn: fromHeld(due),
    bufferEndsOn: fromHeld(late),
    dueAt: deadline(cadence, fromHeld(due)),
    lateAt: deadline(cadence, fromHeld(late)),
  });
  return {
    scheduledFor,
    heldOn,
    preparation: preparation && part(-preparation.days, -preparation.bufferDays, 0),
    meeting: part(0, 0, bufferDays),
    followUp: followUp && part(0, followUp.days, followUp.days + followUp.bufferDays),
  };
}
