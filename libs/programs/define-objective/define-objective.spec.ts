import { describe, test } from '@jest/globals';
import { objectiveDefined } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aProgram, aProgramManager, reliableSupply } from '../testing/index.js';
import { defineObjective } from './define-objective.js';

const programId = 'scms';
const body = { programId, objective: reliableSupply, effectiveFrom: '2011-01-01' };
const withoutObjectives = aProgram({ objectives: [], metrics: [], scorecards: [] });

describe('defining an objective', () => {
  test('holds from a day on', () =>
    given(withoutObjectives)
      .when(defineObjective, body, by(aProgramManager))
      .thenRecorded(
        objectiveDefined({
          programId,
          revision: 2,
          effectiveFrom: '2011-01-01',
          objective: reliableSupply,
          retired: false,
        }),
      ));

  test('anew, or retiring it, says what it replaces', () =>
    given(aProgram())
      .when(defineObjective, { ...body, retired: true }, by(aProgramManager))
      .thenRecorded(
        objectiveDefined({
          programId,
          revision: 5,
          effectiveFrom: '2011-01-01',
          objective: reliableSupply,
          retired: true,
          replaces: 2,
          previous: reliableSupply,
        }),
      ));

  test('as it is already defined changes nothing', () =>
    given(aProgram()).when(defineObjective, body, by(aProgramManager)).thenNothing());

  test('of a program that is not defined, or not yet, is refused', () => {
    given().when(defineObjective, body, by(aProgramManager)).thenRefused('program-unknown', 'programId');
    given(withoutObjectives)
      .when(defineObjective, { ...body, effectiveFrom: '2005-09-30' }, by(aProgramManager))
      .thenRefused('program-not-in-force', 'effectiveFrom');
  });

  test('is refused where its span ends before it begins', () =>
    given(withoutObjectives)
      .when(
        defineObjective,
        { ...body, objective: { ...reliableSupply, span: { from: '2011-01-01', until: '2010-12-31' } } },
        by(aProgramManager),
      )
      .thenRefused('until-before-from', 'objective.span.until'));

  test('cannot retire what there is not', () =>
    given(withoutObjectives)
      .when(defineObjective, { ...body, retired: true }, by(aProgramManager))
      .thenRefused('objective-unknown', 'objective.objectiveId'));

  test('is malformed for a date that does not exist', () =>
    given()
      .when(defineObjective, { ...body, objective: { ...reliableSupply, span: { from: '2011-02-29' } } }, by(aProgramManager))
      .thenMalformed('objective.span.from'));
});
