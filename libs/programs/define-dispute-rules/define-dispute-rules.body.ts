import { DisputeRules } from '#contracts';
import { CommandBody, Identifier, Shape } from '#kernel/body';

/** Defines how long a program gives for the resolution of disputes. */
export class DefineDisputeRulesBody extends CommandBody {
  @Identifier('The program')
  programId!: string;

  @Shape(DisputeRules, 'The days for the resolution of disputes')
  rules!: DisputeRules;
}
