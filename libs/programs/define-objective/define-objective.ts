import { objectiveDefined, programStream, refuse } from '#contracts';
import { command } from '#kernel';
import { businessDate } from '../program/business-date.js';
import { programHolds } from '../program/guards.js';
import { program } from '../program/program.js';
import { alreadyHolds, revise } from '../program/revise.js';
import { DefineObjectiveBody } from './define-objective.body.js';

/** Defines an objective of a program from a date on, or retires it. The same again changes nothing. */
export const defineObjective = command({
  name: 'DefineObjective',
  describes: 'Defines an objective of a program, a new revision of it, or retires it',
  body: DefineObjectiveBody,
  example: {
    programId: 'scms',
    objective: {
      objectiveId: 'reliable-supply',
      name: 'Reliable supply',
      description: 'Commodities reach the countries when they were promised',
      owner: 'head-of-supply',
      function: 'supply',
      span: { from: '2005-10-01', until: '2015-09-30' },
    },
    effectiveFrom: '2005-10-01',
  },
  allowed: { scope: 'commands:programs', sides: ['vendor'] },
  stream: ({ programId }) => programStream(programId),
  slices: { program },
  entity: (_, { program }) => program.revision,
  decide({ programId, objective, retired = false, ...body }, { program }, { effectiveAt }) {
    const effectiveFrom = body.effectiveFrom ?? businessDate(program, effectiveAt);
    const refused = programHolds(program, programId, effectiveFrom);
    if (refused) return refused;
    const { objectiveId, span } = objective;
    const revisions = program.objectives.get(objectiveId) ?? [];
    if (span.until !== undefined && span.until < span.from)
      return refuse('until-before-from', 'objective.span.until', `expected ${span.from} or later, got ${span.until}`);
    if (retired && revisions.length === 0)
      return refuse('objective-unknown', 'objective.objectiveId', `expected an objective to retire, got ${objectiveId}`);
    if (alreadyHolds(revisions, effectiveFrom, objective, retired)) return [];
    return [objectiveDefined({ ...revise(program, programId, revisions, effectiveFrom), objective, retired })];
  },
});
