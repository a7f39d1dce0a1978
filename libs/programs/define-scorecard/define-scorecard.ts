import { programStream, refuse, scorecardDefined } from '#contracts';
import { command } from '#kernel';
import { businessDate } from '../program/business-date.js';
import { programHolds } from '../program/guards.js';
import { program } from '../program/program.js';
import { alreadyHolds, revise } from '../program/revise.js';
import { DefineScorecardBody } from './define-scorecard.body.js';
import { fitsProgram } from './fits-program.js';

/** Defines a scorecard of a program from a date on, or retires it. The same again changes nothing. */
export const defineScorecard = command({
  name: 'DefineScorecard',
  describes: 'Defines a scorecard of a program, a new revision of it, or retires it',
  body: DefineScorecardBody,
  example: {
    programId: 'scms',
    scorecard: {
      scorecardId: 'vendor-delivery',
      name: 'Delivery by vendors',
      partnerTypes: ['manufacturer', 'distribution-centre'],
      structure: {
        combine: 'weighted-mean',
        members: [
          {
            kind: 'criterion',
            criterionId: 'on-time-delivery',
            metricId: 'on-time-delivery',
            weight: '100',
            curve: { kind: 'linear', baseline: '0.5' },
            target: '0.95',
            missing: { kind: 'exclude' },
            minimumSample: 5,
          },
        ],
      },
      bands: [
        { name: 'At risk', from: '0', to: '50' },
        { name: 'Reliable', from: '50', to: '80' },
        { name: 'Exemplary', from: '80', to: '100' },
      ],
      minimumCoverage: '0.5',
      precision: 1,
    },
    effectiveFrom: '2005-10-01',
  },
  allowed: { scope: 'commands:programs', sides: ['vendor'] },
  stream: ({ programId }) => programStream(programId),
  slices: { program },
  entity: (_, { program }) => program.revision,
  decide({ programId, scorecard, retired = false, ...body }, { program }, { effectiveAt }) {
    const effectiveFrom = body.effectiveFrom ?? businessDate(program, effectiveAt);
    const { scorecardId } = scorecard;
    const revisions = program.scorecards.get(scorecardId) ?? [];
    const refused = programHolds(program, programId, effectiveFrom);
    if (refused) return refused;
    if (retired && revisions.length === 0)
      return refuse('scorecard-unknown', 'scorecard.scorecardId', `expected a scorecard to retire, got ${scorecardId}`);
    if (alreadyHolds(revisions, effectiveFrom, scorecard, retired)) return [];
    return (
      fitsProgram(program, { scorecard, effectiveFrom, retired }) ?? [
        scorecardDefined({ ...revise(program, programId, revisions, effectiveFrom), scorecard, retired }),
      ]
    );
  },
});
