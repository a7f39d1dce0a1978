import { describe, test } from '@jest/globals';
import { disputeRulesDefined, programStream } from '#contracts';
import { by, given, inStream } from '#kernel/given-when-then';
import { aProgram, aProgramManager } from '../testing/index.js';
import { defineDisputeRules } from './define-dispute-rules.js';

const theManager = by(aProgramManager);
const rules = { resolveWithin: 20 };
const body = { programId: 'scms', rules };
const defined = inStream(programStream('scms'), disputeRulesDefined(body));

describe('defining the days for disputes', () => {
  test('keeps what was before', () => {
    given(aProgram()).when(defineDisputeRules, body, theManager).thenRecorded(disputeRulesDefined(body));
    const others = { ...rules, resolveWithin: 10 };
    given(aProgram(), defined)
      .when(defineDisputeRules, { ...body, rules: others }, theManager)
      .thenRecorded(disputeRulesDefined({ programId: 'scms', rules: others, previous: rules }));
  });

  test('again changes nothing', () => given(aProgram(), defined).when(defineDisputeRules, body, theManager).thenNothing());

  test('is refused for a program that is not defined, and malformed without a day', () => {
    given().when(defineDisputeRules, body, theManager).thenRefused('program-unknown', 'programId');
    given(aProgram())
      .when(defineDisputeRules, { ...body, rules: { ...rules, resolveWithin: 0 } }, theManager)
      .thenMalformed('rules.resolveWithin');
  });
});
