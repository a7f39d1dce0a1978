import { CommandBody, Identifier } from '#kernel/body';

/** What every command about a partner says. */
export class PartnerBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;
}
