import { BusinessDate, Identifier, Identifiers, Optional, Shape, Text } from '#kernel/body';
import { PartnerBody } from '../partner/partner.body.js';
import { ExternalIds, Size } from '../partner/profile-fields.js';
import { Clearable } from './clearable.js';

/** Changes what is known of a partner from a date on. Fields that are left out stay as they are. */
export class UpdatePartnerProfileBody extends PartnerBody {
  @Optional()
  @Text('Name by which the partner is known', { max: 200 })
  name?: string;

  @Optional()
  @Identifier('Type of partner, such as reseller, supplier or alliance')
  type?: string;

  @Optional()
  @Identifiers('All markets that it serves', { max: 300 })
  markets?: string[];

  @Optional()
  @Identifiers('All product lines that it carries', { max: 300 })
  productLines?: string[];

  @Optional()
  @Identifier('Partner that it belongs to: one that is registered')
  parentId?: string;

  @Optional()
  @Shape(Size, 'All size attributes, such as employees or revenue, as decimals')
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
  @Shape(ExternalIds, 'All systems, each with the id that the partner has there')
  externalIds?: Record<string, string>;

  @Optional()
  @Shape(Clearable, 'Fields that are known no longer')
  clear?: Clearable;

  @Optional()
  @Identifier('Always refused: a tier changes by rules of its own')
  tier?: string;

  @Optional()
  @BusinessDate('First day on which the profile holds; the date of `effectiveAt` in UTC unless given')
  effectiveFrom?: string;
}
