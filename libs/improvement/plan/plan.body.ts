import { CommandBody, Identifier, ReasonedBody } from '#kernel/body';

/** What every command about a plan that exists says. */
export class PlanBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The plan')
  planId!: string;
}

/** What every command about a plan that exists says, where it is not accepted without a reason. */
export class ReasonedPlanBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The plan')
  planId!: string;
}
