import { describe, test } from '@jest/globals';
import { scheduleRulesDefined } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aProgram, aProgramManager } from '#programs/testing';
import { aProgramThatPlans, rules } from '../testing/index.js';
import { defineScheduleRules } from './define-schedule-rules.js';

const theManager = by(aProgramManager);

describe('defining by what a program plans', () => {
  test('keeps what was before', () => {
    const others = { ...rules, reminders: { before: [3], after: [] } };
    given(aProgram(), aProgramThatPlans([]))
      .when(defineScheduleRules, { programId: 'scms', rules: others }, theManager)
      .thenRecorded(scheduleRulesDefined({ programId: 'scms', revision: 2, rules: others, previous: rules }));
  });

  test('again changes nothing', () =>
    given(aProgram(), aProgramThatPlans([])).when(defineScheduleRules, { programId: 'scms', rules }, theManager).thenNothing());

  test('is refused for a program that is not defined, and malformed without a day of work', () => {
    given().when(defineScheduleRules, { programId: 'scms', rules }, theManager).thenRefused('program-unknown', 'programId');
    given(aProgram())
      .when(defineScheduleRules, { programId: 'scms', rules: { ...rules, workingDays: { week: [], holidays: [] } } }, theManager)
      .thenMalformed('rules.workingDays.week');
  });
});
