import { Identifier, Optional } from '#kernel/body';
import { PromiseBody } from '../schedule/promise.body.js';

/** Adds a milestone. */
export class AddMilestoneBody extends PromiseBody {
  @Optional()
  @Identifier('The milestone; an id is made unless one is given')
  milestoneId?: string;
}
