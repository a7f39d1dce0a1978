import { Identifier, OneOf } from '#kernel/body';
import { ReasonedIssueBody } from '../issue/issue.body.js';

/** Says what was found of a cause. */
export class JudgeCauseBody extends ReasonedIssueBody {
  @Identifier('The cause')
  causeId!: string;

  @OneOf('verified: it is one; ruled-out: it is none', ['verified', 'ruled-out'])
  verdict!: 'verified' | 'ruled-out';
}
