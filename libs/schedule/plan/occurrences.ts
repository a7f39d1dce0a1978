import { occurrencesBetween, type Period } from '#calendar';
import type { Cadence } from '#contracts';
import { enrolledFrom, profileOn, tierOn, type Partner } from '#partners';
import { cadenceOn, rulesOf } from '../program-schedule/lookups.js';
import type { ProgramSchedule } from '../program-schedule/program-schedule.js';
import type { Ground } from './ground.js';

/** A date that a cadence gives to a partner, and the working day on which it is held. */
export interface CadenceDate {
  readonly cadence: Cadence;
  readonly occurrence: string;
  readonly heldOn: string;
}

/** What a year is laid out from. */
export interface Layout {
  readonly schedule: ProgramSchedule;
  readonly partner: Partner;
  readonly programId: string;
  readonly year: Pick<Period, 'from' | 'to'>;
  readonly ground: Ground;
}

/** Every date in a year that the cadences give to a partner of its type and tier, in order. */
export const cadenceDates = (layout: Layout): readonly CadenceDate[] =>
  [...layout.schedule.cadences]
    .flatMap(([cadenceId, revisions]) =>
      [...new Set(revisions.map(({ cadence }) => cadence))].flatMap((cadence) =>
        datesOf(cadence, layout).filter(
          ({ occurrence }) =>
            cadenceOn(layout.schedule, cadenceId, occurrence) === cadence && isFor(cadence, layout.partner, occurrence),
        ),
      ),
    )
    .toSorted((left, right) => (left.occurrence < right.occurrence ? -1 : Number(left.occurrence > right.occurrence)));

function datesOf(cadence: Cadence, layout: Layout): readonly CadenceDate[] {
  const { rhythm, starts, until, roll } = cadence;
  const { year, ground, schedule } = layout;
  if (rhythm.kind === 'enrolment') return afterEnrolment(cadence, rhythm.afterDays, layout);
  const { workingDays } = rulesOf(schedule);
  const { timeZone } = ground;
  const recurring = { timeZone, rhythm, starts, ...(until !== undefined && { until }), workingDays, roll };
  return occurrencesBetween({ ...recurring, countIn: 'working-days', bufferDays: 0 }, year.from, year.to).map(
    ({ scheduledFor: occurrence, heldOn }) => ({ cadence, occurrence, heldOn }),
  );
}

function afterEnrolment(
  cadence: Cadence,
  afterDays: number,
  { partner, programId, year, ground }: Layout,
): readonly CadenceDate[] {
  const { starts, until = '9999-12-31', roll } = cadence;
  return enrolledFrom(partner, programId)
    .map((from) => ground.working.addWorkingDays(from, afterDays))
    .filter((date) => date >= year.from && date <= year.to && date >= starts && date <= until)
    .map((occurrence) => ({ cadence, occurrence, heldOn: ground.working.roll(occurrence, roll) }));
}

function isFor({ partnerTypes, tiers }: Cadence, partner: Partner, date: string): boolean {
  const type = profileOn(partner, date)?.profile.type;
  const tier = tierOn(partner, date);
  return (
    type !== undefined &&
    (partnerTypes.length === 0 || partnerTypes.includes(type)) &&
    (tiers.length === 0 || (tier !== undefined && tiers.includes(tier)))
  );
}
