import { CommandBody, Identifier, Pattern } from '#kernel/body';

/** Opens a fiscal year for measurements. */
export class OpenFiscalYearBody extends CommandBody {
  @Identifier('The program')
  programId!: string;

  @Pattern('The fiscal year, such as FY2011', /^FY[1-9]\d{3}$/, 'the name of a fiscal year, such as FY2011')
  fiscalYear!: string;
}
