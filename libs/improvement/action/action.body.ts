import { CommandBody, Identifier, ReasonedBody } from '#kernel/body';

/** What every command about an action that exists says. */
export class ActionBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The action')
  actionId!: string;
}

/** What every command about an action that exists says, where it is not accepted without a reason. */
export class ReasonedActionBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The action')
  actionId!: string;
}
