import type { ObjectiveDefinition } from '#contracts';
import type { CalendarDefinition } from '#calendar';
import { heldOn } from '#kernel';
import type { MetricDefinition, ScorecardDefinition } from '#scoring';
import type { Definitions, Program } from './program.js';

/** The rules of a program for a date: what is in use then. */
export interface Rules {
  /** The newest revision of the program that has taken effect by the date. With the date it names these rules for ever. */
  readonly revision: number;
  readonly name: string;
  readonly calendar: CalendarDefinition;
  readonly objectives: ReadonlyMap<string, ObjectiveDefinition>;
  readonly metrics: ReadonlyMap<string, MetricDefinition>;
  readonly scorecards: ReadonlyMap<string, ScorecardDefinition>;
}

/** Rules already looked up, by program, newest revision, and the last date on or before on which anything changed. */
const remembered = new WeakMap<Program, Map<string, Rules | undefined>>();
const dates = new WeakMap<Program, readonly string[]>();

/** The rules for a date (`YYYY-MM-DD`), as they are known now; `undefined` where the program does not hold yet. */
export const programOn = (program: Program, date: string): Rules | undefined => programAt(program, program.revisions, date);

/**
 * The rules for a date as they stood at a revision of the program: later revisions are as if they had never been. A closed period pins the
 * revision that `programOn` gave for its last day, and finds its rules again with that revision and that day.
 */
export function programAt(program: Program, revision: number, date: string): Rules | undefined {
  const since = lastChange(program, date);
  if (since === undefined) return undefined;
  const key = `${since} ${revision}`;
  let known = remembered.get(program);
  if (!known) remembered.set(program, (known = new Map()));
  if (!known.has(key)) known.set(key, rulesOf(program, revision, since));
  return known.get(key);
}

/** Every date on which any definition changes, in order. */
export function changeDates(program: Program): readonly string[] {
  let found = dates.get(program);
  if (!found) dates.set(program, (found = [...new Set(all(program).map(({ effectiveFrom }) => effectiveFrom))].toSorted()));
  return found;
}

const all = ({ program, objectives, metrics, scorecards }: Program) => [
  ...program,
  ...[...objectives.values(), ...metrics.values(), ...scorecards.values()].flat(),
];

const lastChange = (program: Program, date: string): string | undefined =>
  changeDates(program).findLast((change) => change <= date);

function rulesOf(program: Program, newest: number, date: string): Rules | undefined {
  const known = <Revised extends { readonly number: number }>(revisions: readonly Revised[]): readonly Revised[] =>
    revisions.filter(({ number }) => number <= newest);
  const inUse = <Definition>(definitions: Definitions<Definition>): ReadonlyMap<string, Definition> => {
    const found = new Map<string, Definition>();
    for (const [id, revisions] of definitions) {
      const held = heldOn(known(revisions), date);
      if (held && !held.retired) found.set(id, held.definition);
    }
    return found;
  };
  const held = heldOn(known(program.program), date);
  if (!held) return undefined;
  const effective = known(all(program)).filter(({ effectiveFrom }) => effectiveFrom <= date);
  return {
    revision: Math.max(...effective.map(({ number }) => number)),
    name: held.definition.name,
    calendar: held.definition.calendar,
    objectives: inUse(program.objectives),
    metrics: inUse(program.metrics),
    scorecards: inUse(program.scorecards),
  };
}
