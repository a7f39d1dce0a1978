import { Type, type Static } from 'typebox';
import { Granularity } from '../periods/period.js';
import { Weekday } from './weekday.js';

const month = (description: string) => Type.Integer({ minimum: 1, maximum: 12, description });

const NamedFor = Type.Enum(['start', 'end'], {
  description: 'Which calendar year names the fiscal year: the one in which it starts, or the one in which it ends',
});

/** A fiscal year of twelve calendar months. Its weeks run across the ends of months and years. */
export const CalendarMonthsYear = Type.Object(
  {
    kind: Type.Literal('calendar-months', { description: 'The months are calendar months' }),
    startMonth: month('The calendar month in which the year starts: 1 is January'),
    namedFor: NamedFor,
    weekStart: Type.Optional(Type.Enum(Weekday.enum, { description: 'The first day of a week; Monday unless given' })),
  },
  { additionalProperties: false, description: 'A year of twelve calendar months' },
);
export type CalendarMonthsYear = Static<typeof CalendarMonthsYear>;

/** A fiscal year of whole weeks: 52, or 53 in every fifth or sixth year. */
export const WeeksYear = Type.Object(
  {
    kind: Type.Literal('52-53-week', { description: 'The months are whole weeks' }),
    pattern: Type.Enum(['4-4-5', '4-5-4', '5-4-4'], { description: 'The weeks in the three months of each quarter' }),
    weekStart: Type.Enum(Weekday.enum, { description: 'The first day of a week; the year ends on the day before it' }),
    ends: Type.Object(
      {
        month: month('The calendar month by whose last day the year ends: 1 is January'),
        on: Type.Enum(['last', 'nearest'], {
          description:
            'last: on the last such weekday of that month; nearest: on the one nearest to its last day, before or after',
        }),
      },
      { additionalProperties: false, description: 'When the year ends' },
    ),
    namedFor: NamedFor,
    extraWeekIn: Type.Optional(
      month('The month of the fiscal year, counted from its first, that takes the 53rd week; the twelfth unless given'),
    ),
  },
  { additionalProperties: false, description: 'A year of 52 or 53 whole weeks' },
);
export type WeeksYear = Static<typeof WeeksYear>;

/** The fiscal calendar of a program. Plain data, never changed in place: what is computed from it is remembered for it. */
export const CalendarDefinition = Type.Object(
  {
    timeZone: Type.String({
      minLength: 1,
      maxLength: 64,
      description: 'IANA time zone in which a day starts and ends, for example Europe/Berlin',
    }),
    fiscalYear: Type.Union([CalendarMonthsYear, WeeksYear], { description: 'How the fiscal year is built' }),
    closingPeriod: Type.Enum(Granularity.enum, { description: 'The period in which measurements are kept and books are closed' }),
  },
  { additionalProperties: false, description: 'A fiscal calendar' },
);
export type CalendarDefinition = Static<typeof CalendarDefinition>;
