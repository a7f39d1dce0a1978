import { Type, type Static } from 'typebox';
import { Weekday } from '../definition/weekday.js';

/** Which days are worked. */
export const WorkingDays = Type.Object(
  {
    week: Type.Array(Type.Enum(Weekday.enum, { description: 'A day of the week' }), {
      minItems: 1,
      uniqueItems: true,
      description: 'The days of the week that are worked',
    }),
    holidays: Type.Array(Type.String({ format: 'date', description: 'A date, YYYY-MM-DD' }), {
      uniqueItems: true,
      maxItems: 1000,
      description: 'Dates that are not worked, whatever the day of the week',
    }),
  },
  { additionalProperties: false, description: 'Which days are worked' },
);
export type WorkingDays = Static<typeof WorkingDays>;

/** What happens to a date that is not worked: the business day conventions of the ISDA Definitions, section 4.12. */
export const Roll = Type.Enum(['keep', 'following', 'modified-following', 'preceding'], {
  description:
    'keep: the date stays; following: the next working day; modified-following: the next working day unless it lies in another month, else the one before; preceding: the working day before',
});
export type Roll = Static<typeof Roll>;
