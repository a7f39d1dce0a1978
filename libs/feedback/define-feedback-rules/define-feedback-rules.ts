import { feedbackRulesDefined, programStream, refuse, STANDARD_THEMES } from '#contracts';
import { canonicalJson, command } from '#kernel';
import { firstDay, program } from '#programs';
import { programFeedback } from '../program-feedback/program-feedback.js';
import { DefineFeedbackRulesBody } from './define-feedback-rules.body.js';

/** Defines the themes of a program besides those of every program, and how many anonymous answers a published figure needs. */
export const defineFeedbackRules = command({
  name: 'DefineFeedbackRules',
  describes: 'Defines the own themes of a program, and how many anonymous answers a published figure needs',
  body: DefineFeedbackRulesBody,
  example: {
    programId: 'scms',
    rules: { ownThemes: [{ themeId: 'customs-papers', name: 'Customs papers' }], minimumAnswers: 5 },
  },
  allowed: { scope: 'commands:feedback', sides: ['vendor'] },
  stream: ({ programId }) => programStream(programId),
  slices: { program, feedback: programFeedback },
  entity: (_, { feedback }) => feedback.revision ?? undefined,
  decide({ programId, rules }, { program, feedback }) {
    if (firstDay(program) === undefined)
      return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
    const names = [...STANDARD_THEMES, ...rules.ownThemes.map(({ themeId }) => themeId)];
    const repeated = names.findIndex((name, index) => names.indexOf(name) < index);
    if (repeated >= 0)
      return refuse(
        'feedback-theme-repeated',
        `rules.ownThemes.${repeated - STANDARD_THEMES.length}.themeId`,
        `expected themes of other names than those that stand before; got ${names[repeated] ?? ''}`,
      );
    const previous = feedback.rules;
    if (previous && canonicalJson(previous) === canonicalJson(rules)) return [];
    return [feedbackRulesDefined({ programId, revision: feedback.revisions + 1, rules, ...(previous && { previous }) })];
  },
});
