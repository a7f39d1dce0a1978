import type { Period } from './period.js';

const compare = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

/** Orders periods by their first day; of those that start together, the longer one comes first: a year, its first quarter, its first month. */
export const comparePeriods = (left: Period, right: Period): number =>
  compare(left.from, right.from) || compare(right.to, left.to);
