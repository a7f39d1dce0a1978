import type { ActivityDates, Cadence } from '#contracts';
import { datesAround, firstDayAfter, heldWhenStarting } from './dates.js';
import { inOrderOf } from './order.js';
import type { CadenceDate } from './occurrences.js';
import type { WorkingCalendar } from '#calendar';

/** What an activity waits for, by the key of a slot. */
interface Wait {
  readonly key: string;
  readonly lagDays: number;
}

/** A place in the year that a cadence asks for, with its days. */
export interface Slot {
  readonly key: string;
  readonly cadence: Cadence;
  readonly occurrence: string;
  readonly dates: ActivityDates;
  readonly waits: readonly Wait[];
}

/** A date that has a slot. */
interface Keyed extends CadenceDate {
  readonly key: string;
}

/**
 * Puts dates of cadences into a year: each waits for the last date, on or before its own, of every cadence that it depends on, and starts no
 * earlier than the buffer of that ends and the lag has passed. `standing` holds the days of what stays where it is. A loop of dependencies
 * gives its cadences.
 */
export function layOut(
  dates: readonly Keyed[],
  standing: ReadonlyMap<string, ActivityDates>,
  working: WorkingCalendar,
): { readonly slots: readonly Slot[] } | { readonly loop: readonly string[] } {
  const nodes = dates.map((date) => {
    const waits = waitsOf(date, dates);
    return { id: date.key, waitsFor: waits.map(({ key }) => key), date, waits };
  });
  const sorted = inOrderOf(nodes);
  if ('loop' in sorted) return { loop: [...new Set(sorted.loop.map((key) => key.slice(0, key.indexOf('@'))))] };
  const placed = new Map<string, Slot>();
  for (const { id: key, date, waits } of sorted.ordered) {
    const { cadence, occurrence, heldOn } = date;
    const stands = standing.get(key);
    const wished = stands ?? datesAround(heldOn, cadence, working);
    placed.set(key, { key, cadence, occurrence, waits, dates: stands ?? pushed(wished, cadence, waits, placed, working) });
  }
  return { slots: nodes.map(({ id }) => placed.get(id)).filter((slot) => slot !== undefined) };
}

function pushed(
  wished: ActivityDates,
  cadence: Cadence,
  waits: readonly Wait[],
  placed: ReadonlyMap<string, Slot>,
  working: WorkingCalendar,
): ActivityDates {
  const firsts = waits.flatMap(({ key, lagDays }) => {
    const before = placed.get(key);
    return before ? [firstDayAfter(before.dates.bufferEndsOn, lagDays, working)] : [];
  });
  const first = firsts.toSorted().at(-1);
  return first === undefined || wished.startsOn >= first
    ? wished
    : datesAround(heldWhenStarting(first, cadence, working), cadence, working);
}

const waitsOf = ({ cadence, occurrence }: Keyed, dates: readonly Keyed[]): readonly Wait[] =>
  cadence.dependsOn.flatMap(({ cadenceId, lagDays }) => {
    const before = dates.findLast((other) => other.cadence.cadenceId === cadenceId && other.occurrence <= occurrence);
    return before ? [{ key: before.key, lagDays }] : [];
  });

/** Cadences that wait for each other in a loop, in its order; `undefined` where there is none. */
export function loopAmong(cadences: readonly Cadence[]): readonly string[] | undefined {
  const sorted = inOrderOf(
    cadences.map(({ cadenceId: id, dependsOn }) => ({ id, waitsFor: dependsOn.map(({ cadenceId }) => cadenceId) })),
  );
  return 'loop' in sorted ? sorted.loop : undefined;
}
