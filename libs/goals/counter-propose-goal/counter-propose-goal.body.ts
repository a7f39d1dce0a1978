import { Part } from '#kernel/body';
import { GoalBody } from '../goal/goal.body.js';
import { OtherTermsBody } from '../goal/terms.body.js';

/** Answers terms with other terms. */
export class CounterProposeGoalBody extends GoalBody {
  @Part(() => OtherTermsBody, 'The terms that are to be others; what is left out stays as the other side proposed it')
  terms!: OtherTermsBody;
}
