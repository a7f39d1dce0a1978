import { FeedbackRules } from '#contracts';
import { CommandBody, Identifier, Shape } from '#kernel/body';

/** Defines by what the feedback of a program goes. */
export class DefineFeedbackRulesBody extends CommandBody {
  @Identifier('The program')
  programId!: string;

  @Shape(FeedbackRules, 'Own themes, and how many anonymous answers a figure needs')
  rules!: FeedbackRules;
}
