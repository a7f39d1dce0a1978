import { disputeRulesDefined, programStream, refuse } from '#contracts';
import { canonicalJson, command } from '#kernel';
import { disputeRules } from '../dispute-rules/dispute-rules.js';
import { firstDay } from '../program/first-day.js';
import { program } from '../program/program.js';
import { DefineDisputeRulesBody } from './define-dispute-rules.body.js';

/** Defines the days for the resolution of disputes. Days that run already stay as they were given. */
export const defineDisputeRules = command({
  name: 'DefineDisputeRules',
  describes: 'Defines the days of a program for the resolution of disputes',
  body: DefineDisputeRulesBody,
  example: { programId: 'scms', rules: { resolveWithin: 20 } },
  allowed: { scope: 'commands:programs', sides: ['vendor'] },
  stream: ({ programId }) => programStream(programId),
  slices: { program, disputeRules },
  entity: (_, { disputeRules }) => disputeRules.revision ?? undefined,
  decide({ programId, rules }, { program, disputeRules: { rules: previous } }) {
    if (firstDay(program) === undefined)
      return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
    if (previous && canonicalJson(previous) === canonicalJson(rules)) return [];
    return [disputeRulesDefined({ programId, rules, ...(previous && { previous }) })];
  },
});
