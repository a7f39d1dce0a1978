import { BusinessDate, Identifier, Optional } from '#kernel/body';
import { PartnerBody } from '../partner/partner.body.js';

/** Enrols a partner in a program. */
export class EnrolPartnerBody extends PartnerBody {
  @Identifier('The program')
  programId!: string;

  @Optional()
  @BusinessDate("First day of the enrolment, in the program's time zone; the date of `effectiveAt` unless given")
  from?: string;

  @Optional()
  @BusinessDate('Last day of the enrolment; open unless given')
  until?: string;
}
