import { Identifier, Optional } from '#kernel/body';
import { PromiseBody } from '../schedule/promise.body.js';

/** Adds a deliverable. */
export class AddDeliverableBody extends PromiseBody {
  @Optional()
  @Identifier('The deliverable; an id is made unless one is given')
  deliverableId?: string;
}
