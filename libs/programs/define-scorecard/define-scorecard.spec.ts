import { describe, test } from '@jest/globals';
import { metricDefined, scorecardDefined } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aProgram, aProgramManager, onTimeCriterion, onTimeDelivery, vendorDelivery } from '../testing/index.js';
import { defineScorecard } from './define-scorecard.js';

const programId = 'scms';
const body = { programId, scorecard: vendorDelivery, effectiveFrom: '2011-01-01' };
const scorecard = (fields: object) => ({ ...body, scorecard: { ...vendorDelivery, ...fields } });
const criterion = (fields: object) =>
  scorecard({ structure: { combine: 'weighted-mean', members: [{ ...onTimeCriterion, ...fields }] } });
const withoutScorecards = aProgram({ objectives: [], scorecards: [] });

describe('defining a scorecard', () => {
  test('holds from a day on', () =>
    given(withoutScorecards)
      .when(defineScorecard, body, by(aProgramManager))
      .thenRecorded(
        scorecardDefined({ programId, revision: 3, effectiveFrom: '2011-01-01', scorecard: vendorDelivery, retired: false }),
      ));

  test('anew, or retiring it, says what it replaces', () =>
    given(aProgram())
      .when(defineScorecard, { ...body, retired: true }, by(aProgramManager))
      .thenRecorded(
        scorecardDefined({
          programId,
          revision: 5,
          effectiveFrom: '2011-01-01',
          scorecard: vendorDelivery,
          retired: true,
          replaces: 4,
          previous: vendorDelivery,
        }),
      ));

  test('as it is already defined changes nothing', () =>
    given(aProgram()).when(defineScorecard, body, by(aProgramManager)).thenNothing());

  test('of a program that is not defined, or not yet, is refused', () => {
    given().when(defineScorecard, body, by(aProgramManager)).thenRefused('program-unknown', 'programId');
    given(withoutScorecards)
      .when(defineScorecard, { ...body, effectiveFrom: '2005-09-30' }, by(aProgramManager))
      .thenRefused('program-not-in-force', 'effectiveFrom');
  });

  test.each([
    [criterion({ metricId: 'speed' }), 'metric-unknown', 'scorecard.structure.members.0.metricId'],
    [criterion({ weight: '-1' }), 'weight-negative', 'scorecard.structure.members.0.weight'],
    [criterion({ weight: '0' }), 'weights-sum-zero', 'scorecard.structure.members'],
    [scorecard({ minimumCoverage: '2' }), 'coverage-out-of-range', 'scorecard.minimumCoverage'],
    [
      scorecard({
        bands: [
          { name: 'Low', from: '0', to: '40' },
          { name: 'High', from: '50', to: '100' },
        ],
      }),
      'band-hole',
      'scorecard.bands.1.from',
    ],
  ])('with a fault is refused under its code: %#', (faulty, code, path) =>
    given(withoutScorecards).when(defineScorecard, faulty, by(aProgramManager)).thenRefused(code, path),
  );

  test('that leaves out what the scored partner itself does not report is refused', () =>
    given(aProgram({ metrics: [{ ...onTimeDelivery, suppliedBy: 'partner' }], scorecards: [] }))
      .when(defineScorecard, body, by(aProgramManager))
      .thenRefused('exclusion-of-own-data'));

  test('on a metric that begins later, or is about to be retired, is refused', () => {
    const retired = metricDefined({
      programId,
      revision: 3,
      effectiveFrom: '2011-06-01',
      metric: onTimeDelivery,
      retired: true,
    });
    const later = metricDefined({ programId, revision: 2, effectiveFrom: '2011-06-01', metric: onTimeDelivery, retired: false });
    given(aProgram({ objectives: [], scorecards: [], since: [retired] }))
      .when(defineScorecard, body, by(aProgramManager))
      .thenRefused('metric-unknown', 'scorecard.structure.members.0.metricId');
    given(aProgram({ objectives: [], metrics: [], scorecards: [], since: [later] }))
      .when(defineScorecard, body, by(aProgramManager))
      .thenRefused('metric-unknown', 'scorecard.structure.members.0.metricId');
  });

  test('cannot retire what there is not', () =>
    given(withoutScorecards)
      .when(defineScorecard, { ...body, retired: true }, by(aProgramManager))
      .thenRefused('scorecard-unknown', 'scorecard.scorecardId'));

  test('is malformed for a weight that is no decimal and a field that is unknown, however deep', () => {
    const attempt = given().when(defineScorecard, criterion({ weight: 'heavy', colour: 'red' }), by(aProgramManager));
    attempt.thenMalformed('scorecard.structure.members.0.weight');
    attempt.thenMalformed('scorecard.structure.members.0.colour');
  });
});

describe('two scorecards of one program', () => {
  const manufacturers = { ...vendorDelivery, scorecardId: 'manufacturers', partnerTypes: ['manufacturer', 'laboratory'] };
  const other = (partnerTypes: string[]) => scorecard({ scorecardId: 'other', partnerTypes });

  test('score different types of partners', () =>
    given(aProgram({ scorecards: [manufacturers] }))
      .when(defineScorecard, other(['distributor']), by(aProgramManager))
      .thenRecordedLike({ type: 'ScorecardDefined' }));

  test.each([[['laboratory', 'distributor']], [[]]])('never the same type: %p', (types) =>
    given(aProgram({ scorecards: [manufacturers] }))
      .when(defineScorecard, other(types), by(aProgramManager))
      .thenRefused('scorecards-overlap', 'scorecard.partnerTypes'),
  );

  test('never a type of its own where the other is for every type', () =>
    given(aProgram({ scorecards: [vendorDelivery] }))
      .when(defineScorecard, other(['distributor']), by(aProgramManager))
      .thenRefused('scorecards-overlap', 'scorecard.partnerTypes'));

  test('leave what is unsound in the other, or in the time before, to itself', () => {
    const unsound = { ...manufacturers, minimumCoverage: '7' };
    given(aProgram({ scorecards: [unsound] }))
      .when(defineScorecard, other(['distributor']), by(aProgramManager))
      .thenRecordedLike({ type: 'ScorecardDefined' });
    given(aProgram({ scorecards: [unsound] }))
      .when(defineScorecard, { ...body, scorecard: manufacturers }, by(aProgramManager))
      .thenRecordedLike({ type: 'ScorecardDefined' });
  });

  test('may follow each other', () => {
    const retired = scorecardDefined({
      programId,
      revision: 5,
      effectiveFrom: '2011-01-01',
      scorecard: manufacturers,
      retired: true,
    });
    given(aProgram({ scorecards: [manufacturers], since: [retired] }))
      .when(defineScorecard, other([]), by(aProgramManager))
      .thenRecordedLike({ type: 'ScorecardDefined' });
  });
});
