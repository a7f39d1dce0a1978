import { describe, test } from '@jest/globals';
import { feedbackRulesDefined } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aProgram, aProgramManager } from '#programs/testing';
import { ownRules, rulesDefined } from '../testing/index.js';
import { defineFeedbackRules } from './define-feedback-rules.js';

const theManager = by(aProgramManager);
const body = { programId: 'scms', rules: ownRules };

describe('defining by what the feedback of a program goes', () => {
  test('keeps what was before', () => {
    const rules = { ...ownRules, minimumAnswers: 8 };
    given(aProgram(), rulesDefined())
      .when(defineFeedbackRules, { programId: 'scms', rules }, theManager)
      .thenRecorded(feedbackRulesDefined({ programId: 'scms', revision: 2, rules, previous: ownRules }));
  });

  test('again changes nothing', () =>
    given(aProgram(), rulesDefined()).when(defineFeedbackRules, body, theManager).thenNothing());

  test('never lets fewer than five anonymous answers make a figure', () =>
    given(aProgram())
      .when(defineFeedbackRules, { programId: 'scms', rules: { ...ownRules, minimumAnswers: 4 } }, theManager)
      .thenMalformed('rules.minimumAnswers'));

  test('is refused for a program that is not defined, and for a theme that there is already', () => {
    given().when(defineFeedbackRules, body, theManager).thenRefused('program-unknown', 'programId');
    given(aProgram())
      .when(
        defineFeedbackRules,
        { programId: 'scms', rules: { ...ownRules, ownThemes: [{ themeId: 'enablement', name: 'Training' }] } },
        theManager,
      )
      .thenRefused('feedback-theme-repeated', 'rules.ownThemes.0.themeId');
  });
});
