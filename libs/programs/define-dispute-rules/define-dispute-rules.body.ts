import { DisputeRules } from '#contracts';
import { CommandBody, Identifier, Shape } from '#kernel/body';

/** Defines how long a program gives for comments, disputes and their resolution. */
export class DefineDisputeRulesBody extends CommandBody {
  @Identifier('The program')
  programId!: string;

  @Shape(DisputeRules, 'The days for comments, disputes and their resolution')
  rules!: DisputeRules;
}
