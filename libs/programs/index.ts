import { programEvents } from '#contracts';
import type { Capability } from '#kernel';
import { defineDisputeRules } from './define-dispute-rules/define-dispute-rules.js';
import { defineMetric } from './define-metric/define-metric.js';
import { defineObjective } from './define-objective/define-objective.js';
import { defineProgram } from './define-program/define-program.js';
import { defineScorecard } from './define-scorecard/define-scorecard.js';
import { disputeRules } from './dispute-rules/dispute-rules.js';
import { openFiscalYear } from './open-fiscal-year/open-fiscal-year.js';
import { program } from './program/program.js';

export { disputeRules, type DecidedDisputeRules } from './dispute-rules/dispute-rules.js';
export { dueAfter } from './dispute-rules/due-dates.js';
export { businessDate } from './program/business-date.js';
export { calendarOn, closingPeriodOn, findPeriod, isFiscalYearOpened } from './program/calendars.js';
export { firstDay } from './program/first-day.js';
export { program, type Program } from './program/program.js';
export { programAt, programOn, type Rules } from './program/rules.js';
export { scoredPeriod } from './program/scored-period.js';
export { scorecardFor } from './program/scorecard-for.js';

/** Programs: the rules by which partners are measured and scored, by revision and effective date. */
export const programs: Capability = {
  name: 'programs',
  describes: 'The rules by which partners are measured and scored, by revision and effective date',
  events: programEvents,
  slices: [program, disputeRules],
  commands: [defineProgram, openFiscalYear, defineObjective, defineMetric, defineScorecard, defineDisputeRules],
};
