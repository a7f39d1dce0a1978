import { CommandBody, Identifier, Pattern } from '#kernel/body';

/** What every command about a year of a partner says. */
export class CycleBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Pattern('The fiscal year', /^FY[1-9]\d{3}$/, 'the name of a fiscal year, such as FY2011')
  fiscalYear!: string;
}
