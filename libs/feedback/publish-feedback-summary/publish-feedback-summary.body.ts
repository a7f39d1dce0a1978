import { PERIOD_ID_PATTERN } from '#calendar';
import { Side } from '#kernel';
import { OneOf, Pattern } from '#kernel/body';
import { TopicBody } from '../topic/topic.body.js';

/** Publishes what was answered anonymously about one side in a closed period. */
export class PublishFeedbackSummaryBody extends TopicBody {
  @Pattern('The closed period', new RegExp(PERIOD_ID_PATTERN), 'the id of a period, such as FY2011-P04')
  periodId!: string;

  @OneOf('The side that it is about', Side.enum)
  about!: Side;
}
