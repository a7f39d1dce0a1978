import { DEFINITION_FAULTS, type DefinitionFaultCode } from '#scoring';
import { rule, type ProblemKind } from './problem.js';

/** Faults of metrics and scorecards, by the code under which the scoring room gives them. */
const definitionProblems = Object.fromEntries(
  Object.entries(DEFINITION_FAULTS).map(([code, when]) => [
    code,
    rule(
      when.replace(/\.$/, ''),
      when,
      'Mend the definition where `path` points; the message says what was expected and what came.',
    ),
  ]),
) as Record<DefinitionFaultCode, ProblemKind>;

/** Problems that rules about programs give. */
export const programProblems = {
  ...definitionProblems,
  'program-unknown': rule(
    'The program is not defined',
    'The command names a program that the ledger does not hold.',
    'Define it with DefineProgram, or correct the id.',
  ),
  'program-not-in-force': rule(
    'The program does not hold on that date',
    'A date lies before the first day on which the program holds.',
    'Take a later date, or let the program begin earlier with DefineProgram and an earlier `effectiveFrom`.',
  ),
  'metric-unknown': rule(
    'The metric is not defined',
    'A metric is named that the program does not define, or that is retired, on the date in question.',
    'Define it with DefineMetric from that date or earlier, or name one of the metrics that the message lists.',
  ),
  'objective-unknown': rule(
    'The objective is not defined',
    'An objective is named that the program does not define, or that is retired, on the date in question.',
    'Define it with DefineObjective, or correct the id.',
  ),
  'scorecard-unknown': rule(
    'The scorecard is not defined',
    'A scorecard is named that the program does not define, or that is retired, on the date in question.',
    'Define it with DefineScorecard, or correct the id.',
  ),
  'time-zone-unknown': rule(
    'The time zone does not exist',
    'The calendar names a time zone that is not in the IANA database.',
    'Name one such as `Europe/Berlin` or `UTC`.',
  ),
  'closing-period-does-not-nest': rule(
    'The closing period does not make up the fiscal year',
    'The calendar closes its books by weeks, and its fiscal year is one of calendar months.',
    'Close by month, quarter or year, or take a fiscal year of whole weeks.',
  ),
  'calendar-not-at-year-start': rule(
    'A calendar begins with a fiscal year',
    'A changed calendar would take effect on a day that is not the first of one of its fiscal years.',
    'Take the first day of a fiscal year of the new calendar, which the message names, as `effectiveFrom`.',
  ),
  'calendar-in-use': rule(
    'The fiscal year may hold measurements',
    'A changed calendar would apply to a fiscal year that has been opened for measurements.',
    'Let it take effect with a fiscal year after those that are open; the message names the last.',
  ),
  'fiscal-year-repeated': rule(
    'Two fiscal years would have the same name',
    'The first fiscal year of a changed calendar is named as one that ended before it.',
    'Name the years of the new calendar so that they go on, with `namedFor`.',
  ),
  'period-unknown': rule(
    'The calendar has no such period',
    'A period is named that the calendar of the program does not have while it holds.',
    'Name a period of the calendar, such as FY2011, FY2011-Q2 or FY2011-P04.',
  ),
  'period-not-scored': rule(
    'Partners are not scored for that period',
    'A period is named that is no closing period of the program, and not made up of them: there is no card for it.',
    'Name a closing period, or a longer one.',
  ),
  'fiscal-year-unknown': rule(
    'The calendar has no such fiscal year',
    'The calendars of the program have no fiscal year of that name while they hold.',
    'Name a fiscal year of the calendar that holds at the time.',
  ),
  'fiscal-year-cut-short': rule(
    'The fiscal year is cut short by a change of calendar',
    'The fiscal year has begun under one calendar and another takes effect before its end: its periods would not add up.',
    'Record for a fiscal year that one calendar holds throughout.',
  ),
  'until-before-from': rule(
    'The time ends before it begins',
    'The last day of a span of time lies before its first.',
    'Give a last day on or after the first, or leave it out.',
  ),
  'metric-meaning-fixed': rule(
    'Recorded values would change their meaning',
    'The unit, currency, aggregation or supplier of a metric would change, and measurements of it may have been recorded.',
    'Define a new metric with another id, put it into the scorecards, and retire this one.',
  ),
  'metric-dimensions-fixed': rule(
    'Recorded values carry other dimensions',
    'The dimensions of a metric would change within a fiscal year that has been opened for measurements.',
    'Let the change take effect after the fiscal years that are open; the message names the last day of them.',
  ),
  'metric-in-use': rule(
    'A scorecard uses the metric',
    'A metric would be retired, or begin later, while a scorecard uses it.',
    'Define the scorecard without it first, from the same date or earlier.',
  ),
  'scorecard-contradicted': rule(
    'A scorecard would no longer be sound',
    'A scorecard that uses the metric would contradict its new definition; the message says how.',
    'Define a new metric, or the scorecard and the metric so that they agree at every step.',
  ),
  'scorecards-overlap': rule(
    'Two scorecards would score the same partners',
    'Another scorecard of the program holds at the same time for a partner type of this one.',
    'Leave the type out of one of them, or retire the other first.',
  ),
} satisfies Record<string, ProblemKind>;
