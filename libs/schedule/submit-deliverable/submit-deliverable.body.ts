import { Text } from '#kernel/body';
import { DeliverableBody } from '../schedule/promise.body.js';

/** Hands a deliverable over. */
export class SubmitDeliverableBody extends DeliverableBody {
  @Text('The deliverable: a link, a document, or words', { max: 2000 })
  evidence!: string;
}
