import { Whole } from '#kernel/body';
import { ReasonedPlanBody } from '../plan/plan.body.js';

/** Imposes a plan. */
export class ImposePlanBody extends ReasonedPlanBody {
  @Whole('Days between today and the first day on which it holds', { min: 1, max: 366 })
  noticeDays!: number;
}
