import { programStream, refuse, type DomainProblem, type PromiseTerms } from '#contracts';
import { at, isRefusal, type Refusal } from '#kernel';
import { enrolledOn, isRegistered, type Partner } from '#partners';
import { firstDay, program, programOn, type Program } from '#programs';
import { groundOf } from '../plan/ground.js';
import { momentsOf } from '../plan/moments.js';
import { rulesOf } from '../program-schedule/lookups.js';
import { programSchedule, type ProgramSchedule } from '../program-schedule/program-schedule.js';
import { notPast, unknownActivity } from './guards.js';
import { activityOf } from './lookups.js';
import type { PromiseBody } from './promise.body.js';
import type { Schedule } from './schedule.js';

/** The program of what is promised, and by what it plans. */
export const consultProgram = (programId: string) => ({
  program: at(program, programStream(programId)),
  rules: at(programSchedule, programStream(programId)),
});

interface States {
  readonly partner: Partner;
  readonly schedule: Schedule;
  readonly program: Program;
  readonly rules: ProgramSchedule;
}

/** What is promised, as its event says it, with its moments; a refusal where it names what is not there, or a day that has gone by. */
export function promiseOf(
  body: PromiseBody,
  itemId: string,
  path: string,
  { partner, schedule, program, rules }: States,
  effectiveAt: string,
) {
  const { partnerId, programId, name, activityId, metricId, dueOn, owner, ownerSide } = body;
  const refused = namesWhatIs(body, { partner, schedule, program });
  if (refused) return refused;
  if (schedule.items.has(itemId))
    return refuse('schedule-item-exists', path, `expected another id; the schedule of ${partnerId} holds ${itemId}`);
  const ground = groundOf(program, rules, effectiveAt);
  const past = notPast(dueOn, ground.today);
  if (past) return past;
  const terms: PromiseTerms = {
    name,
    ...(activityId !== undefined && { activityId }),
    ...(metricId !== undefined && { metricId }),
    dueOn,
    owner,
    ownerSide,
  };
  return { partnerId, programId, ...terms, moments: [...momentsOf({ dueOn }, rulesOf(rules).reminders, ground)] };
}

/** Whether a promise cannot be made. */
export const isRefused = (promise: ReturnType<typeof promiseOf>): promise is Refusal<DomainProblem> => isRefusal(promise);

function namesWhatIs(
  { partnerId, programId, activityId, metricId, dueOn }: PromiseBody,
  { partner, schedule, program }: Omit<States, 'rules'>,
): Refusal<DomainProblem> | undefined {
  if (!isRegistered(partner)) return refuse('partner-unknown', 'partnerId', `expected a registered partner, got ${partnerId}`);
  if (firstDay(program) === undefined)
    return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
  if (!enrolledOn(partner, programId, dueOn))
    return refuse('not-enrolled', 'dueOn', `expected a day on which ${partnerId} is enrolled in ${programId}, got ${dueOn}`);
  const metrics = programOn(program, dueOn)?.metrics;
  if (metricId !== undefined && !metrics?.has(metricId))
    return refuse('metric-unknown', 'metricId', `expected one of: ${[...(metrics?.keys() ?? [])].join(', ')}; got ${metricId}`);
  return activityId !== undefined && activityOf(schedule, activityId)?.subject.programId !== programId
    ? unknownActivity(activityId)
    : undefined;
}
