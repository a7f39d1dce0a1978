import { programStream, refuse, scheduleRulesDefined } from '#contracts';
import { canonicalJson, command } from '#kernel';
import { firstDay, program } from '#programs';
import { programSchedule } from '../program-schedule/program-schedule.js';
import { DefineScheduleRulesBody } from './define-schedule-rules.body.js';

/** Defines the working days, holidays and reminders of a program. What is planned already stays until it is moved or replanned. */
export const defineScheduleRules = command({
  name: 'DefineScheduleRules',
  describes: 'Defines the working days, holidays and reminders by which a program plans',
  body: DefineScheduleRulesBody,
  example: {
    programId: 'scms',
    rules: {
      workingDays: {
        week: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        holidays: ['2010-11-25', '2010-12-24', '2010-12-31', '2011-05-30', '2011-07-04', '2011-09-05'],
      },
      reminders: { before: [7, 1], after: [1, 7] },
    },
  },
  allowed: { scope: 'commands:schedule', sides: ['vendor'] },
  stream: ({ programId }) => programStream(programId),
  slices: { program, schedule: programSchedule },
  entity: (_, { schedule }) => schedule.revision,
  decide({ programId, rules }, { program, schedule }) {
    if (firstDay(program) === undefined)
      return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
    const previous = schedule.rules;
    if (previous && canonicalJson(previous) === canonicalJson(rules)) return [];
    return [scheduleRulesDefined({ programId, revision: schedule.revisions + 1, rules, ...(previous && { previous }) })];
  },
});
