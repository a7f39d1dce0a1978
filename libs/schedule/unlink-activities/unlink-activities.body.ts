import { Identifier } from '#kernel/body';
import { ActivityBody } from '../schedule/activity.body.js';

/** Lets an activity wait no longer for another. */
export class UnlinkActivitiesBody extends ActivityBody {
  @Identifier('The activity that it waits for')
  waitsFor!: string;
}
