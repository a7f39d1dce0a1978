import { Type, type Static } from 'typebox';

/** A day of the week. */
export const Weekday = Type.Enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], {
  description: 'A day of the week',
});
export type Weekday = Static<typeof Weekday>;

/** The number of a day of the week as ISO 8601 counts them: Monday 1 to Sunday 7. */
export const WEEKDAY_NUMBERS: Readonly<Record<Weekday, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};
