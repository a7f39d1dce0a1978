import { refuse, type DomainProblem, type Refused } from '#contracts';
import type { Refusal } from '#kernel';
import type { Activity, ActivityStatus, Promised } from './item.js';

/** Refuses what is said of an activity that the partner does not have. */
export const unknownActivity = (activityId: string, path = 'activityId'): Refusal<DomainProblem> =>
  refuse('activity-unknown', path, `expected an activity of the partner, got ${activityId}`);

/** Refuses what an activity is too early or too late for. */
export const isAt = ({ status, subject: { activityId } }: Activity, ...expected: readonly ActivityStatus[]): Refused =>
  expected.includes(status)
    ? undefined
    : refuse(
        'activity-status',
        'activityId',
        `expected an activity that is ${expected.join(' or ')}; ${activityId} is ${status}`,
      );

/** Refuses what is said of a milestone or deliverable that the partner does not have. */
export const unknownPromised = (item: Promised['item'], itemId: string): Refusal<DomainProblem> =>
  refuse(`${item}-unknown`, `${item}Id`, `expected a ${item} of the partner, got ${itemId}`);

/** Refuses what a milestone or deliverable is too early or too late for. */
export const promisedIs = ({ item, itemId, status }: Promised, expected: Promised['status']): Refused =>
  status === expected
    ? undefined
    : refuse(`${item}-status`, `${item}Id`, `expected a ${item} that is ${expected}; ${itemId} is ${status}`);

/** Refuses a day on which something is due that has gone by. */
export const notPast = (dueOn: string, today: string): Refused =>
  dueOn < today ? refuse('due-date-past', 'dueOn', `expected ${today} or later, got ${dueOn}`) : undefined;
