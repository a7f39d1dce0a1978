import { CommandBody, Identifier, ReasonedBody } from '#kernel/body';

/** What every command about an escalation that exists says. */
export class EscalationBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The escalation')
  escalationId!: string;
}

/** What every command about an escalation that exists says, where it is not accepted without a reason. */
export class ReasonedEscalationBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The escalation')
  escalationId!: string;
}
