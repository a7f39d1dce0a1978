import { BusinessDate, CommandBody, Flag, Identifier, Optional } from '#kernel/body';

/** What every definition within a program says beside itself. */
export class DefinitionBody extends CommandBody {
  @Identifier('The program')
  programId!: string;

  @Optional()
  @BusinessDate("First day on which it holds, in the program's time zone; the date of `effectiveAt` unless given")
  effectiveFrom?: string;

  @Optional()
  @Flag('Whether it is out of use from that date on; false unless given')
  retired?: boolean;
}
