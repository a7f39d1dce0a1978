import { Side } from '#kernel';
import { OneOf, Optional, Text } from '#kernel/body';
import { ReasonedIssueBody } from '../issue/issue.body.js';

/** Gives an issue to somebody else. */
export class ReassignIssueBody extends ReasonedIssueBody {
  @Text('Who sees to it from now on: a pseudonymous id', { max: 200 })
  owner!: string;

  @Optional()
  @OneOf('The side that the owner is of; that of the owner until now unless given', Side.enum)
  ownerSide?: Side;
}
