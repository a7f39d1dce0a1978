import { describe, test } from '@jest/globals';
import { cadenceDefined } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aProgram, aProgramManager } from '#programs/testing';
import { aProgramThatPlans, feedback, qbr } from '../testing/index.js';
import { defineCadence } from './define-cadence.js';

const theManager = by(aProgramManager, { effectiveAt: '2011-02-01T09:00:00Z' });
const body = { programId: 'scms', cadence: qbr };

describe('defining a cadence', () => {
  test('holds from a date on, and says what it replaces', () => {
    given(aProgram(), aProgramThatPlans([]))
      .when(defineCadence, { ...body, effectiveFrom: '2010-10-01' }, theManager)
      .thenRecorded(
        cadenceDefined({ programId: 'scms', revision: 2, effectiveFrom: '2010-10-01', cadence: qbr, retired: false }),
      );
    const longer = { ...qbr, preparationDays: 8 };
    given(aProgram(), aProgramThatPlans([qbr]))
      .when(defineCadence, { ...body, cadence: longer }, theManager)
      .thenRecordedLike({ type: 'CadenceDefined', data: { revision: 3, effectiveFrom: '2011-02-01', previous: qbr } });
  });

  test('again changes nothing', () =>
    given(aProgram(), aProgramThatPlans([qbr]))
      .when(defineCadence, body, theManager)
      .thenNothing());

  test('is refused where cadences would wait for each other in a loop, which it names', () =>
    given(aProgram(), aProgramThatPlans())
      .when(defineCadence, { ...body, cadence: { ...qbr, dependsOn: [{ cadenceId: 'feedback', lagDays: 0 }] } }, theManager)
      .thenRefused('cadence-loop', 'cadence.dependsOn'));

  test.each([
    ['program-unknown', 'programId', { programId: 'none' }],
    ['program-not-in-force', 'effectiveFrom', { effectiveFrom: '2005-09-30' }],
    ['cadence-not-defined', 'cadence.cadenceId', { retired: true }],
    ['cadence-not-defined', 'cadence.dependsOn.0.cadenceId', { cadence: feedback }],
    ['until-before-start', 'cadence.until', { cadence: { ...qbr, until: '2010-10-13' } }],
    [
      'rule-invalid',
      'cadence.rhythm.rule',
      { cadence: { ...qbr, rhythm: { kind: 'rule', rule: 'FREQ=MONTHLY;BYMONTHDAY=32' } } },
    ],
  ])('is refused as %s at %s', (code, path, other) =>
    given(aProgram())
      .when(defineCadence, { ...body, ...other }, theManager)
      .thenRefused(code, path),
  );

  test('retires one that no other depends on', () => {
    given(aProgram(), aProgramThatPlans())
      .when(defineCadence, { ...body, retired: true }, theManager)
      .thenRefused('cadence-in-use', 'retired');
    given(aProgram(), aProgramThatPlans())
      .when(defineCadence, { ...body, cadence: feedback, retired: true }, theManager)
      .thenRecordedLike({ type: 'CadenceDefined', data: { retired: true } });
  });

  test('is malformed with lengths below zero and roles that nobody knows', () => {
    const attempt = given(aProgram()).when(
      defineCadence,
      { ...body, cadence: { ...qbr, bufferDays: -1, ownerRole: 'king' } },
      theManager,
    );
    attempt.thenMalformed('cadence.bufferDays');
    attempt.thenMalformed('cadence.ownerRole');
  });
});
