import { CommandBody, Identifier } from '#kernel/body';

/** Frees what a plan has not spent. */
export class ReleaseBudgetBody extends CommandBody {
  @Identifier('The program')
  programId!: string;

  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The plan')
  planId!: string;
}
