import { cadenceDefined, programStream, refuse } from '#contracts';
import { canonicalJson, command, heldOn } from '#kernel';
import { businessDate, firstDay, program } from '#programs';
import { programSchedule } from '../program-schedule/program-schedule.js';
import { dependenciesStand, noLoop, rhythmStands, unused } from './check-cadence.js';
import { DefineCadenceBody } from './define-cadence.body.js';

/** Defines what happens again and again with partners of a type and tier, from a date on, or retires it. */
export const defineCadence = command({
  name: 'DefineCadence',
  describes: 'Defines what happens again and again with partners of a type and tier, or retires it',
  body: DefineCadenceBody,
  example: {
    programId: 'scms',
    cadence: {
      cadenceId: 'qbr',
      name: 'Quarterly business review',
      kind: 'quarterly-business-review',
      partnerTypes: ['manufacturer'],
      tiers: [],
      rhythm: { kind: 'quarterly' },
      starts: '2010-10-14',
      roll: 'following',
      preparationDays: 5,
      followUpDays: 5,
      bufferDays: 3,
      ownerRole: 'partner-manager',
      participants: ['data-owner'],
      dependsOn: [],
      reviews: { kind: 'quarterly-business', period: 'quarter' },
    },
    effectiveFrom: '2010-10-01',
  },
  allowed: { scope: 'commands:schedule', sides: ['vendor'] },
  stream: ({ programId }) => programStream(programId),
  slices: { program, schedule: programSchedule },
  entity: (_, { schedule }) => schedule.revision,
  decide({ programId, cadence, retired = false, ...body }, { program, schedule }, { effectiveAt }) {
    const first = firstDay(program);
    if (first === undefined)
      return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
    const effectiveFrom = body.effectiveFrom ?? businessDate(program, effectiveAt);
    if (effectiveFrom < first)
      return refuse('program-not-in-force', 'effectiveFrom', `expected ${first} or later, when ${programId} begins`);
    const { cadenceId } = cadence;
    const held = heldOn(schedule.cadences.get(cadenceId) ?? [], effectiveFrom);
    if (retired && !held)
      return refuse('cadence-not-defined', 'cadence.cadenceId', `expected a cadence to retire, got ${cadenceId}`);
    if (held?.retired === retired && canonicalJson(held.cadence) === canonicalJson(cadence)) return [];
    const refused = retired
      ? unused(cadenceId, schedule, effectiveFrom)
      : (rhythmStands(cadence, schedule) ??
        dependenciesStand(cadence, schedule, effectiveFrom) ??
        noLoop(cadence, schedule, effectiveFrom));
    if (refused) return refused;
    const revision = schedule.revisions + 1;
    return [cadenceDefined({ programId, revision, effectiveFrom, cadence, retired, ...(held && { previous: held.cadence }) })];
  },
});
