import { EscalationPath, Severity, type EscalationPath as Path } from '#contracts';
import { CommandBody, Identifier, OneOf, Shape } from '#kernel/body';

/** Defines by whom issues of a severity are taken up. */
export class DefineEscalationPathBody extends CommandBody {
  @Identifier('The program')
  programId!: string;

  @OneOf('The severity', Severity.enum)
  severity!: Severity;

  @Shape(EscalationPath, 'Its levels, each with a role and two clocks, and the working hours in which they run')
  path!: Path;
}
