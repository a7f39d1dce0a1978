import { Type, type Static } from 'typebox';
import { Roll, WorkingDays } from '../working-days/working-days.js';

const days = (description: string) => Type.Integer({ minimum: 0, maximum: 366, description });

/** The rhythms that have a name: so many months from one occurrence to the next. */
export const NAMED_RHYTHMS = ['monthly', 'quarterly', 'half-yearly', 'annual'] as const;

/** A rule of RFC 5545 that recurs on dates: a frequency of a day or longer, and no parts smaller than a day. */
export const RECURRENCE_RULE_PATTERN =
  '^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;(INTERVAL|COUNT|UNTIL|BYDAY|BYMONTH|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYSETPOS|WKST)=[A-Z0-9,+-]+)*$';

/** How often: a named rhythm, on the day of the month on which the cadence starts, or a rule of RFC 5545. */
export const Rhythm = Type.Union(
  [
    Type.Object(
      {
        kind: Type.Enum([...NAMED_RHYTHMS], {
          description: 'Once in 1, 3, 6 or 12 months. A day that a month lacks becomes its last',
        }),
      },
      { additionalProperties: false, description: 'A rhythm that has a name' },
    ),
    Type.Object(
      {
        kind: Type.Literal('rule', { description: 'A recurrence rule' }),
        rule: Type.String({
          pattern: RECURRENCE_RULE_PATTERN,
          maxLength: 500,
          description: 'An RFC 5545 RRULE without its name, such as FREQ=MONTHLY;BYDAY=2TU. A day that a month lacks is left out',
        }),
      },
      { additionalProperties: false, description: 'A recurrence rule of RFC 5545' },
    ),
  ],
  { description: 'How often it occurs' },
);
export type Rhythm = Static<typeof Rhythm>;

/** Work that surrounds an occurrence: how long it may take, and how much of that is slack. */
export const SurroundingWork = Type.Object(
  {
    days: days('Days from its start to its end, counted as the cadence counts'),
    bufferDays: days('Days of slack between its deadline and the moment at which it is late'),
  },
  { additionalProperties: false, description: 'Work before or after an occurrence' },
);
export type SurroundingWork = Static<typeof SurroundingWork>;

/** When something recurs, such as a business review, and when what belongs to each occurrence is due. Plain data. */
export const CadenceDefinition = Type.Object(
  {
    timeZone: Type.String({ minLength: 1, maxLength: 64, description: 'IANA time zone of its dates and deadlines' }),
    rhythm: Rhythm,
    starts: Type.String({
      format: 'date',
      description: 'The first date on which it may occur; gives the day of the month to named rhythms',
    }),
    until: Type.Optional(
      Type.String({ format: 'date', description: 'The last date on which it may occur; without end unless given' }),
    ),
    workingDays: WorkingDays,
    roll: Roll,
    countIn: Type.Enum(['working-days', 'calendar-days'], { description: 'What the days of work and of buffers are' }),
    deadlineTime: Type.Optional(
      Type.String({
        pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
        description: 'The local time at which deadlines fall, HH:MM; the end of the day unless given',
      }),
    ),
    preparation: Type.Optional(SurroundingWork),
    bufferDays: days('Days after an occurrence until it is late'),
    followUp: Type.Optional(SurroundingWork),
  },
  { additionalProperties: false, description: 'A cadence' },
);
export type CadenceDefinition = Static<typeof CadenceDefinition>;
