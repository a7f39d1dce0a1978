import { Text } from '#kernel/body';
import { ReasonedActionBody } from '../action/action.body.js';

/** Gives an action to somebody else. */
export class ReassignActionBody extends ReasonedActionBody {
  @Text('Who does it from now on, of the same side: a pseudonymous id', { max: 200 })
  owner!: string;
}
