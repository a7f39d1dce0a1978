import { BusinessDate } from '#kernel/body';
import { ReasonedActionBody } from '../action/action.body.js';

/** Gives an action another due date. */
export class AdjustTimelineBody extends ReasonedActionBody {
  @BusinessDate('By when it is to be done')
  dueOn!: string;
}
