import { Cadence } from '#contracts';
import { BusinessDate, CommandBody, Flag, Identifier, Optional, Shape } from '#kernel/body';

/** Defines a cadence, a new revision of one, or retires it. */
export class DefineCadenceBody extends CommandBody {
  @Identifier('The program')
  programId!: string;

  @Shape(Cadence, 'The cadence')
  cadence!: Cadence;

  @Optional()
  @BusinessDate('First date whose occurrences it lays out; the date of `effectiveAt` unless given')
  effectiveFrom?: string;

  @Optional()
  @Flag('Whether it is out of use from that date on; false unless given')
  retired?: boolean;
}
