import type { CadenceDefinition } from './cadence-definition.js';
import { namedDates } from './named-rhythm.js';
import { occurrenceOn, type Occurrence } from './occurrence.js';
import { nextRuleDate, ruleDatesBetween } from './recurrence-rule.js';
import { isoDate, parseDay } from '../dates/day-number.js';

const earlier = (left: string, right: string | undefined): string => (right === undefined || left < right ? left : right);
const later = (left: string, right: string): string => (left > right ? left : right);

function scheduledBetween({ rhythm, starts }: CadenceDefinition, from: string, to: string): readonly string[] {
  if (rhythm.kind === 'rule') return ruleDatesBetween(rhythm.rule, starts, from, to);
  const dates: string[] = [];
  for (const date of namedDates(rhythm.kind, starts, from)) {
    if (date > to) break;
    dates.push(date);
  }
  return dates;
}

/** The occurrences that the rhythm schedules from one date to another, both included, in order. The dates they are held on may lie outside. */
export function occurrencesBetween(cadence: CadenceDefinition, from: string, to: string): readonly Occurrence[] {
  const [first, last] = [later(from, cadence.starts), earlier(to, cadence.until)];
  return first > last ? [] : scheduledBetween(cadence, first, last).map((date) => occurrenceOn(cadence, date));
}

/** The first occurrence that is scheduled after a date, or none where the cadence has ended. */
export function nextOccurrence(cadence: CadenceDefinition, after: string): Occurrence | undefined {
  const { rhythm, starts, until } = cadence;
  const from = later(isoDate(parseDay(after) + 1), starts);
  const next =
    rhythm.kind === 'rule'
      ? nextRuleDate(rhythm.rule, starts, isoDate(parseDay(from) - 1))
      : namedDates(rhythm.kind, starts, from).next().value;
  return next === undefined || (until !== undefined && next > until) ? undefined : occurrenceOn(cadence, next);
}
