import { BusinessDate, Optional } from '#kernel/body';
import { PartnerBody } from '../partner/partner.body.js';

/** Brings a partner back. */
export class ReinstatePartnerBody extends PartnerBody {
  @Optional()
  @BusinessDate('First day on which the partner is back; the date of `effectiveAt` in UTC unless given')
  from?: string;
}
