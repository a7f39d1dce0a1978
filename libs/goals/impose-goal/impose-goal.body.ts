import { Whole } from '#kernel/body';
import { ReasonedGoalBody } from '../goal/goal.body.js';

/** Imposes the terms of a goal. */
export class ImposeGoalBody extends ReasonedGoalBody {
  @Whole('Days between today and the first day on which they hold', { min: 1, max: 366 })
  noticeDays!: number;
}
