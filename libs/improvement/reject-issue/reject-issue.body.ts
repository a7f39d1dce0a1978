import { IssueRejection } from '#contracts';
import { Identifier, OneOf, Optional } from '#kernel/body';
import { ReasonedIssueBody } from '../issue/issue.body.js';

/** Rejects an issue. */
export class RejectIssueBody extends ReasonedIssueBody {
  @OneOf('Why it is none', IssueRejection.enum)
  rejection!: IssueRejection;

  @Optional()
  @Identifier('The issue that it repeats; needed for a duplicate')
  duplicateOf?: string;
}
