import { CalendarDefinition } from '#calendar';
import { BusinessDate, CommandBody, Identifier, Optional, Shape, Text } from '#kernel/body';

/** Defines a program, or a new revision of one. */
export class DefineProgramBody extends CommandBody {
  @Identifier('The program')
  programId!: string;

  @Text('Name of the program, for people', { max: 200 })
  name!: string;

  @Optional()
  @Text('What the program is for', { max: 2000 })
  description?: string;

  @Shape(CalendarDefinition, 'Its fiscal calendar; a changed one takes effect with a fiscal year that holds no measurement')
  calendar!: CalendarDefinition;

  @Optional()
  @BusinessDate("First day on which it holds, in the calendar's time zone; the date of `effectiveAt` unless given")
  effectiveFrom?: string;
}
