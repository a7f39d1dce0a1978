import { Type } from 'typebox';
import { ImpactEstimate, Severity, SuccessCriterion, type ImpactEstimate as Impact } from '#contracts';
import { Side } from '#kernel';
import { BusinessDate, CommandBody, Identifier, OneOf, Optional, Shape, Text, Whole } from '#kernel/body';

/** Success criteria as bodies hold them. */
export const Criteria = Type.Array(SuccessCriterion, { maxItems: 10 });

/** Raises an issue. */
export class RaiseIssueBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Optional()
  @Identifier('The issue; an id is made unless one is given')
  issueId?: string;

  @Text('What can be seen, in words', { max: 2000 })
  symptom!: string;

  @Text('Who is to see to it: a pseudonymous id', { max: 200 })
  owner!: string;

  @Optional()
  @OneOf('The side that the owner is of; the own one unless given', Side.enum)
  ownerSide?: Side;

  @BusinessDate('The day on which it was seen')
  seenOn!: string;

  @Optional()
  @BusinessDate('The day since which it is so, as far as known')
  beganOn?: string;

  @Optional()
  @Identifier('The metric in which it shows')
  metricId?: string;

  @OneOf('How grave it is', Severity.enum)
  severity!: Severity;

  @Optional()
  @Shape(ImpactEstimate, 'What it costs, as far as it can be told')
  impact?: Impact;

  @Optional()
  @Identifier('What it comes from: capability-gap, misaligned-incentive, go-to-market-message, enablement, or an own class')
  class?: string;

  @Optional()
  @Shape(Criteria, 'When it counts as solved')
  criteria?: SuccessCriterion[];

  @Optional()
  @Whole('Days after it is resolved within which its signal reopens it; 180 unless given', { max: 3660 })
  reopenWithinDays?: number;
}
