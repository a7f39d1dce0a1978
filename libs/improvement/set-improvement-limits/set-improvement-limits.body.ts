import { ImprovementLimits, type ImprovementLimits as Limits } from '#contracts';
import { Identifier, ReasonedBody, Shape } from '#kernel/body';

/** Decides what the improvement plans of a program may take. */
export class SetImprovementLimitsBody extends ReasonedBody {
  @Identifier('The program')
  programId!: string;

  @Shape(ImprovementLimits, 'What all plans may spend, and what one plan may take')
  limits!: Limits;
}
