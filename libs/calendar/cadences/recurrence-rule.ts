import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

/** Occurrences are dates: the rule runs on dates in UTC, where no day is skipped or doubled, and the time zone comes in with the deadlines. */
const parse = (rule: string, starts: string): RRuleTemporal =>
  new RRuleTemporal({ rruleString: `DTSTART;VALUE=DATE:${starts.replaceAll('-', '')}\nRRULE:${rule}`, strict: true });

const atMidnight = (date: string): Temporal.ZonedDateTime => Temporal.PlainDate.from(date).toZonedDateTime('UTC');

const dateOf = (occurrence: { toString(): string }): string => occurrence.toString().slice(0, 10);

const LISTS = {
  BYDAY: 'byDay',
  BYMONTH: 'byMonth',
  BYMONTHDAY: 'byMonthDay',
  BYYEARDAY: 'byYearDay',
  BYWEEKNO: 'byWeekNo',
  BYSETPOS: 'bySetPos',
} as const;

/** The library leaves out numbers that are out of range and takes the last of a part that is said twice: both would recur on days nobody meant. */
function misreadPart(rule: string, parsed: RRuleTemporal): string | undefined {
  const parts = rule.split(';').map((part) => part.split('=') as [string, string]);
  const names = parts.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return `expected ${twice} once`;
  const options = parsed.options();
  const misread = parts.find(
    ([name, values]) => name in LISTS && options[LISTS[name as keyof typeof LISTS]]?.length !== values.split(',').length,
  );
  return misread && `expected values that exist, each once, in ${misread[0]}`;
}

const failure = (act: () => string | undefined): string | undefined => {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
};

/** What is wrong with a rule of RFC 5545 that starts on a date, in words; undefined where it can be used. */
export const ruleFault = (rule: string, starts: string): string | undefined =>
  failure(() => {
    const parsed = parse(rule, starts);
    const recurs = (): string | undefined => (parsed.next(atMidnight(starts), true) === null ? 'none' : undefined);
    return misreadPart(rule, parsed) ?? (failure(recurs) === undefined ? undefined : 'expected a rule that recurs at least once');
  });

/** The dates of a rule from one date to another, both included, in order. Throws where `ruleFault` finds a fault. */
export const ruleDatesBetween = (rule: string, starts: string, from: string, to: string): readonly string[] =>
  parse(rule, starts).between(atMidnight(from), atMidnight(to), true).map(dateOf);

/** The first date of a rule after a date, or none. Throws where `ruleFault` finds a fault. */
export function nextRuleDate(rule: string, starts: string, after: string): string | undefined {
  const next = parse(rule, starts).next(atMidnight(after));
  return next === null ? undefined : dateOf(next);
}
