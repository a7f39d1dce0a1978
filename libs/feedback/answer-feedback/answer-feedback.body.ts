import { BusinessDate, Optional, Text } from '#kernel/body';
import { FeedbackBody } from '../topic/topic.body.js';

/** Answers feedback. */
export class AnswerFeedbackBody extends FeedbackBody {
  @Text('What will be done', { max: 2000 })
  answer!: string;

  @Optional()
  @Text('Who sees to it: a pseudonymous id', { max: 200 })
  owner?: string;

  @Optional()
  @BusinessDate('By when')
  dueOn?: string;
}
