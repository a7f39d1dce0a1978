import { refuse, type Refused } from '#contracts';
import { isAnotherPerson, type Actor } from '#kernel';
import type { Period } from './period.js';

/** Refuses to change the facts of a closed period. */
export const stillOpen = ({ closed }: Period, periodId: string): Refused =>
  closed === undefined
    ? undefined
    : refuse(
        'period-closed',
        'periodId',
        `expected an open period; ${periodId} is closed: request its reopening with RequestReopening`,
      );

/** Refuses what only a closed period can have. */
export const isClosed = ({ closed }: Period, periodId: string): Refused =>
  closed === undefined ? refuse('period-open', 'periodId', `expected a closed period; ${periodId} is open`) : undefined;

/** Refuses to decide what nobody requested, or what one requested oneself. */
export function mayDecide({ request }: Period, periodId: string, actor: Actor): Refused {
  if (!request) return refuse('reopening-not-requested', 'periodId', `expected a requested reopening of ${periodId}`);
  return isAnotherPerson(request.actor, actor)
    ? undefined
    : refuse('another-person-needed', '', 'expected another person than the one who requested the reopening');
}
