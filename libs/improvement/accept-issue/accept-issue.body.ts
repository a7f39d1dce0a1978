import { ImpactEstimate, Severity, type ImpactEstimate as Impact, type SuccessCriterion } from '#contracts';
import { Side } from '#kernel';
import { Identifier, OneOf, Optional, Shape, Text } from '#kernel/body';
import { IssueBody } from '../issue/issue.body.js';
import { Criteria } from '../raise-issue/raise-issue.body.js';

/** Accepts an issue; what is given takes the place of what was said when it was raised. */
export class AcceptIssueBody extends IssueBody {
  @Optional()
  @Text('Who sees to it: a pseudonymous id', { max: 200 })
  owner?: string;

  @Optional()
  @OneOf('The side that the owner is of; that of the owner until now unless given', Side.enum)
  ownerSide?: Side;

  @Optional()
  @OneOf('How grave it is', Severity.enum)
  severity?: Severity;

  @Optional()
  @Identifier('What it comes from')
  class?: string;

  @Optional()
  @Shape(ImpactEstimate, 'What it costs, as far as it can be told')
  impact?: Impact;

  @Optional()
  @Shape(Criteria, 'When it counts as solved')
  criteria?: SuccessCriterion[];
}
