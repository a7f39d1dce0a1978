import { BusinessDate, CommandBody, Identifier, Identifiers, Optional, Text } from '#kernel/body';

/** Enters a partner into the ledger. */
export class RegisterPartnerBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Text('Name by which the partner is known', { max: 200 })
  name!: string;

  @Identifier('Type of partner, such as reseller, supplier or alliance')
  type!: string;

  @Identifiers('Markets that it serves', { max: 300 })
  markets!: string[];

  @Optional()
  @BusinessDate('Date on which the partnership began')
  partnerSince?: string;
}
