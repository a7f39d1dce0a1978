import { BusinessDate, Identifier, Optional } from '#kernel/body';
import { PartnerBody } from '../partner/partner.body.js';

/** Ends an enrolment. */
export class WithdrawPartnerBody extends PartnerBody {
  @Identifier('The program')
  programId!: string;

  @Optional()
  @BusinessDate('First day of the enrolment that ends; the one that holds on `until` unless given')
  from?: string;

  @Optional()
  @BusinessDate(
    "Last day of the enrolment, in the program's time zone; the date of `effectiveAt` unless given. Before `from`: it never comes to be",
  )
  until?: string;
}
