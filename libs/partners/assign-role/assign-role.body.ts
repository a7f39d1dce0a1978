import { PartnerRole } from '#contracts';
import { BusinessDate, OneOf, Optional, Text } from '#kernel/body';
import { PartnerBody } from '../partner/partner.body.js';

/** Gives a person a role towards a partner. */
export class AssignRoleBody extends PartnerBody {
  @OneOf('The role', PartnerRole.enum)
  role!: PartnerRole;

  @Text('Who holds the role: a pseudonymous id', { max: 200 })
  person!: string;

  @Optional()
  @Text('Who stands in for the holder: a pseudonymous id', { max: 200 })
  deputy?: string;

  @Optional()
  @BusinessDate('First day in the role; the date of `effectiveAt` in UTC unless given')
  from?: string;

  @Optional()
  @BusinessDate('Last day in the role; open unless given')
  until?: string;
}
