import { Optional, Text } from '#kernel/body';
import { ActivityBody } from '../schedule/activity.body.js';

/** Completes an activity. */
export class CompleteActivityBody extends ActivityBody {
  @Optional()
  @Text('What came of it, in words', { max: 2000 })
  outcome?: string;
}
