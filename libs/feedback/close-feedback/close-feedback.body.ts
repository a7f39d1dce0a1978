import { Identifier, Optional, Text } from '#kernel/body';
import { FeedbackBody } from '../topic/topic.body.js';

/** Closes feedback. */
export class CloseFeedbackBody extends FeedbackBody {
  @Text('What was done', { max: 2000 })
  outcome!: string;

  @Optional()
  @Identifier('The action by which it was done')
  actionId?: string;
}
