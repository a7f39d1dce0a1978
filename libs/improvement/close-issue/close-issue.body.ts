import { OneOf } from '#kernel/body';
import { IssueBody } from '../issue/issue.body.js';

/** Closes an issue. */
export class CloseIssueBody extends IssueBody {
  @OneOf('How it ends: resolved, or an accepted risk', ['resolved', 'accepted-risk'])
  outcome!: 'resolved' | 'accepted-risk';
}
