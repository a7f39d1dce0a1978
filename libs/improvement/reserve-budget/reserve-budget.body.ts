import { CommandBody, DecimalField, Identifier, Pattern } from '#kernel/body';

/** Reserves a part of the budget of a program for a plan. */
export class ReserveBudgetBody extends CommandBody {
  @Identifier('The program')
  programId!: string;

  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The plan')
  planId!: string;

  @DecimalField('How much the plan may spend in all')
  amount!: string;

  @Pattern('ISO 4217 code of the currency', /^[A-Z]{3}$/, 'a code of three letters, such as USD')
  currency!: string;
}
