import { Identifiers } from '#kernel/body';
import { ReasonedIssueBody } from '../issue/issue.body.js';

/** Merges issues into one. */
export class MergeIssuesBody extends ReasonedIssueBody {
  @Identifiers('The issues that end in it', { min: 1, max: 50 })
  merge!: string[];
}
