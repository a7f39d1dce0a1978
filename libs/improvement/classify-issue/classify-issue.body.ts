import { Identifier } from '#kernel/body';
import { IssueBody } from '../issue/issue.body.js';

/** Puts an issue into a class. */
export class ClassifyIssueBody extends IssueBody {
  @Identifier(
    'The class: capability-gap, misaligned-incentive, go-to-market-message, enablement, channel-conflict, data-quality, market, or an own one',
  )
  class!: string;
}
