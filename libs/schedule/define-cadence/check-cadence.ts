import { checkCadence } from '#calendar';
import { refuse, type Cadence, type Refused } from '#contracts';
import { loopAmong } from '../plan/lay-out.js';
import { cadenceOn, cadencesOn, rulesOf } from '../program-schedule/lookups.js';
import type { ProgramSchedule } from '../program-schedule/program-schedule.js';

/** Refuses a rhythm that cannot be: a rule that never recurs, a last date before the first. */
export function rhythmStands({ rhythm, starts, until, roll }: Cadence, schedule: ProgramSchedule): Refused {
  const [fault] =
    rhythm.kind === 'enrolment'
      ? checkUntil(starts, until)
      : checkCadence({
          timeZone: 'UTC',
          rhythm,
          starts,
          ...(until !== undefined && { until }),
          workingDays: rulesOf(schedule).workingDays,
          roll,
          countIn: 'working-days',
          bufferDays: 0,
        });
  if (fault?.code === 'rule-invalid' || fault?.code === 'until-before-start')
    return refuse(fault.code, `cadence.${fault.path}`, fault.message);
  return undefined;
}

const checkUntil = (starts: string, until: string | undefined) =>
  until !== undefined && until < starts
    ? [{ code: 'until-before-start' as const, path: 'until', message: `expected ${starts} or later, got ${until}` }]
    : [];

/** Refuses what depends on cadences that are not there from a date on. */
export function dependenciesStand({ cadenceId, dependsOn }: Cadence, schedule: ProgramSchedule, date: string): Refused {
  const missing = dependsOn.findIndex(
    (each) => each.cadenceId !== cadenceId && cadenceOn(schedule, each.cadenceId, date) === undefined,
  );
  const [unknown] = missing < 0 ? [] : dependsOn.slice(missing);
  return (
    unknown &&
    refuse(
      'cadence-not-defined',
      `cadence.dependsOn.${missing}.cadenceId`,
      `expected a cadence that is defined on ${date}, got ${unknown.cadenceId}`,
    )
  );
}

/** Refuses a cadence by which others, or itself, would wait for themselves, on any date from one on. */
export function noLoop(cadence: Cadence, schedule: ProgramSchedule, effectiveFrom: string): Refused {
  const { cadenceId } = cadence;
  const revisions = [...(schedule.cadences.get(cadenceId) ?? []), { effectiveFrom, retired: false, cadence }];
  const imagined = { ...schedule, cadences: new Map(schedule.cadences).set(cadenceId, revisions) };
  const dates = [...imagined.cadences.values()].flat().map((revision) => revision.effectiveFrom);
  for (const date of new Set(dates.filter((each) => each >= effectiveFrom))) {
    const loop = loopAmong(cadencesOn(imagined, date));
    if (loop)
      return refuse('cadence-loop', 'cadence.dependsOn', `expected no loop on ${date}, got ${[...loop, loop[0]].join(' → ')}`);
  }
  return undefined;
}

/** Refuses to retire what others depend on. */
export function unused(cadenceId: string, schedule: ProgramSchedule, date: string): Refused {
  const user = cadencesOn(schedule, date).find(({ dependsOn }) => dependsOn.some((each) => each.cadenceId === cadenceId));
  return user && refuse('cadence-in-use', 'retired', `expected a cadence that none depends on; ${user.cadenceId} does`);
}
