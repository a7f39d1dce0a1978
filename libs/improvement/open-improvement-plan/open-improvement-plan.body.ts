import { PlanTerms, type PlanTerms as Terms } from '#contracts';
import { CommandBody, Identifier, Optional, Shape } from '#kernel/body';

/** Proposes an improvement plan. */
export class OpenImprovementPlanBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Optional()
  @Identifier('The plan; an id is made unless one is given')
  planId?: string;

  @Shape(PlanTerms, 'What is to be done')
  terms!: Terms;
}
