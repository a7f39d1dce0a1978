import { Identifier, Optional, Text } from '#kernel/body';
import { ReasonedIssueBody } from '../issue/issue.body.js';

/** Escalates an issue. */
export class EscalateIssueBody extends ReasonedIssueBody {
  @Optional()
  @Identifier('The escalation; an id is made unless one is given')
  escalationId?: string;

  @Optional()
  @Text('The revenue or customer outcome at risk; needed where the issue is critical', { max: 2000 })
  outcomeAtRisk?: string;
}
