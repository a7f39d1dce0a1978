import { Instant } from '#kernel/body';
import { IssueBody } from '../issue/issue.body.js';

/** Says that nobody promised an action for an issue in time. */
export class EscalateOverdueIssueBody extends IssueBody {
  @Instant('When the clock ran out')
  at!: string;
}
