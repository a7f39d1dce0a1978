import { refuse, type GoalSubject } from '#contracts';
import { programOn, type Program, type Rules } from '#programs';
import type { Refused } from './guards.js';

/** The rules by which a goal is judged: those of the last day of its period. */
export const rulesFor = (program: Program, { to }: Pick<GoalSubject, 'to'>): Rules | undefined => programOn(program, to);

/** Refuses a goal whose metric the program no longer defines as it was when the goal was set. */
export function stillMeasured(rules: Rules, { metricId, unit, direction, precision, to }: GoalSubject): Refused {
  const metric = rules.metrics.get(metricId);
  if (!metric) return refuse('metric-unknown', 'goalId', `expected ${metricId} to be defined on ${to}; it is not, or no longer`);
  return metric.unit === unit && metric.direction === direction && metric.precision === precision
    ? undefined
    : refuse(
        'goal-metric-changed',
        'goalId',
        `expected ${metricId} in ${unit}, ${direction}, with ${precision} decimals; by now it is in ${metric.unit}, ` +
          `${metric.direction}, with ${metric.precision}`,
      );
}
