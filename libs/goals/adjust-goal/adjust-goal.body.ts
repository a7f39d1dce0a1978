import { Part } from '#kernel/body';
import { ReasonedGoalBody } from '../goal/goal.body.js';
import { OtherTermsBody } from '../goal/terms.body.js';

/** Adjusts the terms of a goal. */
export class AdjustGoalBody extends ReasonedGoalBody {
  @Part(() => OtherTermsBody, 'The terms that are to be others; what is left out stays as it is')
  terms!: OtherTermsBody;
}
