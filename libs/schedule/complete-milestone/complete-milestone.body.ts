import { Text } from '#kernel/body';
import { MilestoneBody } from '../schedule/promise.body.js';

/** Says that a milestone is reached. */
export class CompleteMilestoneBody extends MilestoneBody {
  @Text('What shows it: a link, a document, or words', { max: 2000 })
  evidence!: string;
}
