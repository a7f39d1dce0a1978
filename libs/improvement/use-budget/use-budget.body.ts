import { CommandBody, DecimalField, Identifier, Text } from '#kernel/body';

/** Says what a plan has spent. */
export class UseBudgetBody extends CommandBody {
  @Identifier('The program')
  programId!: string;

  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The plan')
  planId!: string;

  @DecimalField('How much was spent, in the currency of the budget')
  amount!: string;

  @Text('On what', { max: 2000 })
  purpose!: string;
}
