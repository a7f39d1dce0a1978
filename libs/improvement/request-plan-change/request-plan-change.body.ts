import { PlanTerms, type PlanTerms as Terms } from '#contracts';
import { Shape } from '#kernel/body';
import { ReasonedPlanBody } from '../plan/plan.body.js';

/** Proposes other terms of a plan. */
export class RequestPlanChangeBody extends ReasonedPlanBody {
  @Shape(PlanTerms, 'What is to be done instead')
  terms!: Terms;
}
