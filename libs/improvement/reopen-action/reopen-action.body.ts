import { BusinessDate } from '#kernel/body';
import { ReasonedActionBody } from '../action/action.body.js';

/** Opens an action again. */
export class ReopenActionBody extends ReasonedActionBody {
  @BusinessDate('By when it is to be done now')
  dueOn!: string;
}
