import { BusinessDate, Optional } from '#kernel/body';
import { PartnerBody } from '../partner/partner.body.js';

/** Suspends a partner. */
export class SuspendPartnerBody extends PartnerBody {
  @Optional()
  @BusinessDate('First day of the suspension; the date of `effectiveAt` in UTC unless given')
  from?: string;

  @Optional()
  @BusinessDate('Last day of the suspension; open unless given')
  until?: string;
}
