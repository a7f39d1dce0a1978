import { BusinessDate, Identifier, Identifiers, Optional, Shape, Text } from '#kernel/body';
import { PartnerBody } from '../partner/partner.body.js';
import { ExternalIds, Size } from '../partner/profile-fields.js';

/** Enters a partner into the ledger. */
export class RegisterPartnerBody extends PartnerBody {
  @Text('Name by which the partner is known', { max: 200 })
  name!: string;

  @Identifier('Type of partner, such as reseller, supplier or alliance')
  type!: string;

  @Identifiers('Markets that it serves', { max: 300 })
  markets!: string[];

  @Optional()
  @Identifiers('Product lines that it carries; none unless given', { max: 300 })
  productLines?: string[];

  @Optional()
  @Identifier('Tier at the start; later changes have rules of their own')
  tier?: string;

  @Optional()
  @Identifier('Partner that it belongs to: one that is registered')
  parentId?: string;

  @Optional()
  @Shape(Size, 'Size attributes, such as employees or revenue, as decimals')
  size?: Record<string, string>;

  @Optional()
  @Identifier('How far the partnership has come, such as new, growing or mature')
  maturity?: string;

  @Optional()
  @Identifier('How demanding its markets are, such as low, medium or high')
  marketComplexity?: string;

  @Optional()
  @BusinessDate('Date on which the partnership began')
  partnerSince?: string;

  @Optional()
  @Shape(ExternalIds, 'System to the id that the partner has there')
  externalIds?: Record<string, string>;

  @Optional()
  @BusinessDate('First day on which the profile holds; the date of `effectiveAt` in UTC unless given')
  effectiveFrom?: string;
}
