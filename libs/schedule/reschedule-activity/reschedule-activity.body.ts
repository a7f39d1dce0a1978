import { BusinessDate, Optional } from '#kernel/body';
import { ReasonedActivityBody } from '../schedule/activity.body.js';

/** Moves an activity to other days. */
export class RescheduleActivityBody extends ReasonedActivityBody {
  @BusinessDate("The working day on which it is held, in the program's time zone")
  heldOn!: string;

  @Optional()
  @BusinessDate('Its first day; as long before as until now unless given')
  startsOn?: string;

  @Optional()
  @BusinessDate('The day on which all of it is due; as long after as until now unless given')
  dueOn?: string;
}
