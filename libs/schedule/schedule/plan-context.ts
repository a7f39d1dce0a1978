import type { Program } from '#programs';
import type { Reviews } from '#reviews';
import { groundOf } from '../plan/ground.js';
import type { ProgramSchedule } from '../program-schedule/program-schedule.js';
import type { PlanContext } from './effects.js';
import type { Activity } from './item.js';
import { cycleOf } from './lookups.js';
import type { Schedule } from './schedule.js';

/** What a change of an activity's plan is worked out from. */
export const planContextOf = (
  { subject: { programId, fiscalYear } }: Activity,
  {
    schedule,
    reviews,
    program,
    rules,
  }: {
    readonly schedule: Schedule;
    readonly reviews: Reviews;
    readonly program: Program;
    readonly rules: ProgramSchedule;
  },
  effectiveAt: string,
): PlanContext => ({
  ground: groundOf(program, rules, effectiveAt),
  rules,
  reviews,
  lastDay: cycleOf(schedule, programId, fiscalYear)?.to ?? '9999-12-31',
});
