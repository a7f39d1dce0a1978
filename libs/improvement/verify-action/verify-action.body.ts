import { Text } from '#kernel/body';
import { ActionBody } from '../action/action.body.js';

/** Verifies that an action is done. */
export class VerifyActionBody extends ActionBody {
  @Text('What was found', { max: 2000 })
  finding!: string;
}
