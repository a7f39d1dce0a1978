import { BusinessDate, Optional } from '#kernel/body';
import { PartnerBody } from '../partner/partner.body.js';

/** Ends a partnership. */
export class OffboardPartnerBody extends PartnerBody {
  @Optional()
  @BusinessDate('Last day of the partnership; the date of `effectiveAt` in UTC unless given')
  until?: string;
}
