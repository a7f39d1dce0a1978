import { Type, type Static } from 'typebox';
import { CalendarDefinition } from '#calendar';
import { IDENTIFIER_PATTERN, eventType } from '#kernel';
import { MetricDefinition, ScorecardDefinition } from '#scoring';
import { disputeRulesDefined } from './disputes.js';

const id = (description: string) => Type.String({ pattern: IDENTIFIER_PATTERN, description });
const date = (description: string) => Type.String({ format: 'date', description });
const text = (description: string, maxLength: number) => Type.String({ minLength: 1, maxLength, description });

/** A program as such: what its definitions share. */
export const ProgramDefinition = Type.Object(
  {
    name: text('Name of the program, for people', 200),
    description: Type.Optional(text('What the program is for', 2000)),
    calendar: CalendarDefinition,
  },
  { additionalProperties: false, description: 'A program' },
);
export type ProgramDefinition = Static<typeof ProgramDefinition>;

/** Something that the program is to bring about, which goals serve. */
export const ObjectiveDefinition = Type.Object(
  {
    objectiveId: id('Identifier of the objective within its program'),
    name: text('Name of the objective, for people', 120),
    description: Type.Optional(text('What is to be brought about, in words', 2000)),
    owner: id('Pseudonymous id of whoever answers for it'),
    function: id('Business function that it belongs to, such as sales, marketing or supply'),
    span: Type.Object(
      {
        from: date('First day of the time in which it is pursued'),
        until: Type.Optional(date('Last day of it; open where left out')),
      },
      { additionalProperties: false, description: 'The time in which it is pursued' },
    ),
  },
  { additionalProperties: false, description: 'An objective' },
);
export type ObjectiveDefinition = Static<typeof ObjectiveDefinition>;

const programId = id('The program');
const retired = Type.Boolean({ description: 'Whether it is out of use from that date on' });

/** What every revision of a definition says beside the definition. */
const revised = {
  programId,
  revision: Type.Integer({
    minimum: 1,
    description: "Revision of the program's rules that this makes: 1, 2, 3, …, counted over all its definitions",
  }),
  effectiveFrom: date("First day on which it holds, in the program's time zone; until the day before a later revision's"),
  replaces: Type.Optional(
    Type.Integer({ minimum: 1, description: 'Revision that held on that date before: the previous one; none where nothing did' }),
  ),
};

/** A program was defined, or got a new revision. */
export const programDefined = eventType({
  type: 'ProgramDefined',
  version: 1,
  describes: 'A program was defined, or defined anew from a date on',
  data: Type.Object({ ...revised, program: ProgramDefinition, previous: Type.Optional(ProgramDefinition) }),
});

/** A fiscal year of a program's calendar is about to hold its first measurement. */
export const fiscalYearOpened = eventType({
  type: 'FiscalYearOpened',
  version: 1,
  describes: 'A fiscal year may hold measurements: its calendar can no longer change',
  data: Type.Object({
    programId,
    fiscalYear: Type.String({ description: 'The fiscal year, such as FY2011' }),
    from: date('Its first day'),
    to: date('Its last day, which belongs to it'),
  }),
});

/** An objective was defined, or got a new revision. */
export const objectiveDefined = eventType({
  type: 'ObjectiveDefined',
  version: 1,
  describes: 'An objective was defined, defined anew or retired, from a date on',
  data: Type.Object({ ...revised, objective: ObjectiveDefinition, retired, previous: Type.Optional(ObjectiveDefinition) }),
});

/** A metric was defined, or got a new revision. */
export const metricDefined = eventType({
  type: 'MetricDefined',
  version: 1,
  describes: 'A metric was defined, defined anew or retired, from a date on',
  data: Type.Object({ ...revised, metric: MetricDefinition, retired, previous: Type.Optional(MetricDefinition) }),
});

/** A scorecard was defined, or got a new revision. */
export const scorecardDefined = eventType({
  type: 'ScorecardDefined',
  version: 1,
  describes: 'A scorecard was defined, defined anew or retired, from a date on',
  data: Type.Object({ ...revised, scorecard: ScorecardDefinition, retired, previous: Type.Optional(ScorecardDefinition) }),
});

/** Events about programs, in the program's stream. */
export const programEvents = [
  programDefined,
  fiscalYearOpened,
  objectiveDefined,
  metricDefined,
  scorecardDefined,
  disputeRulesDefined,
];
