import { Type } from 'typebox';
import { PERIOD_ID_PATTERN } from '#calendar';
import { CycleDecision, CycleStory, type CycleDecision as Decision, type CycleStory as Story } from '#contracts';
import { CommandBody, Identifier, Optional, Pattern, Shape } from '#kernel/body';

const Stories = Type.Array(CycleStory, { maxItems: 20 });
const Decisions = Type.Array(CycleDecision, { maxItems: 200 });

/** Closes the cycle of a period or year. */
export class CloseCycleBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Pattern('The month, quarter or year', new RegExp(PERIOD_ID_PATTERN), 'a period such as FY2011-P04, FY2011-Q2 or FY2011')
  periodId!: string;

  @Optional()
  @Shape(Stories, 'What is worth telling')
  stories?: Story[];

  @Shape(Decisions, 'What becomes of each action that is open')
  actions!: Decision[];
}
