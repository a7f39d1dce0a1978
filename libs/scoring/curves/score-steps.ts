import type { Decimal } from '#kernel';
import { constant } from '../constants.js';
import type { StepsCurve } from '../definitions/curve.js';
import { flat, type CurveScore } from './curve-score.js';

/** The score of the step that holds the value. */
export function scoreSteps({ steps }: StepsCurve, value: Decimal): CurveScore {
  const step = steps.find(({ to }) => to === undefined || value.lt(constant(to)));
  if (step === undefined) throw new RangeError('expected a last step without an upper end, and none came');
  return flat(step.score, extentOf(step));
}

const extentOf = ({ from, to }: StepsCurve['steps'][number]): string => {
  if (from !== undefined && to !== undefined) return `in the step from ${from} to below ${to}`;
  if (from !== undefined) return `in the step from ${from}`;
  return to === undefined ? 'in the only step' : `in the step below ${to}`;
};
