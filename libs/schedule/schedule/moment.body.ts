import { CommandBody, Identifier, Instant } from '#kernel/body';

/** On what time acts, and when it was due to. */
export class MomentBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The activity, milestone or deliverable')
  itemId!: string;

  @Instant('The instant at which it is due')
  at!: string;
}
