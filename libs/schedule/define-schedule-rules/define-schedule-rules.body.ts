import { ScheduleRules } from '#contracts';
import { CommandBody, Identifier, Shape } from '#kernel/body';

/** Defines what all plans of a program go by. */
export class DefineScheduleRulesBody extends CommandBody {
  @Identifier('The program')
  programId!: string;

  @Shape(ScheduleRules, 'Working days, holidays and reminders')
  rules!: ScheduleRules;
}
