import { Identifier, Optional, Whole } from '#kernel/body';
import { ActivityBody } from '../schedule/activity.body.js';

/** Makes an activity wait for another. */
export class LinkActivitiesBody extends ActivityBody {
  @Identifier('The activity that has to be finished before')
  waitsFor!: string;

  @Optional()
  @Whole('Least working days between the end of that and the start of this; 0 unless given', { max: 120 })
  lagDays?: number;
}
