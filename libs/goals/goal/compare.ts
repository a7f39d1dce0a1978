import type { GoalSubject, GoalTerms } from '#contracts';
import { decimal } from '#kernel';

type Direction = GoalSubject['direction'];
type Aim = Pick<GoalTerms, 'target' | 'tolerance'>;

const distance = (value: string, target: string) => decimal(value).minus(target).abs();

/** Whether a value is better than another, in the direction of the metric: where the target is best, the nearer one is. */
export function isBetter(direction: Direction, value: string, than: string, target: string): boolean {
  if (direction === 'target') return distance(value, target).lt(distance(than, target));
  return direction === 'higher' ? decimal(value).gt(than) : decimal(value).lt(than);
}

/** Whether a value reaches the target: it is the target itself, within the tolerance where the target is best, or better. */
export function reaches(direction: Direction, value: string, { target, tolerance = '0' }: Aim): boolean {
  if (direction === 'target') return distance(value, target).lte(tolerance);
  return decimal(value).eq(target) || isBetter(direction, value, target, target);
}
