import { Text } from '#kernel/body';
import { ActivityBody } from '../schedule/activity.body.js';

/** Gives an activity to a person. */
export class AssignActivityBody extends ActivityBody {
  @Text('Who answers for it: a pseudonymous id of somebody with a role towards the partner', { max: 200 })
  owner!: string;
}
