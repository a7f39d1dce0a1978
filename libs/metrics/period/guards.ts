import { refuse, type DomainProblem, type Refused } from '#contracts';
import { isAnotherPerson, type Actor, type Refusal } from '#kernel';
import type { Period } from './books.js';

/** Refuses to change the facts of a closed period, which the body gives at `path`. */
export const stillOpen = ({ closed }: Period, periodId: string, path = 'periodId'): Refused =>
  closed === undefined
    ? undefined
    : refuse(
        'period-closed',
        path,
        `expected an open period; ${periodId} is closed: request its reopening with RequestReopening`,
      );

/** Refuses what only a closed period can have. */
export const isClosed = ({ closed }: Period, periodId: string): Refused =>
  closed === undefined ? refuse('period-open', 'periodId', `expected a closed period; ${periodId} is open`) : undefined;

/** What a decision about a reopening is about: the revisions of the request, and of the closing that it would undo. */
interface Requested {
  readonly request: number;
  readonly closed: number;
}

/** The request that is to be decided; or the refusal where there is none, or where it is the actor's own. */
export function requestedOf({ request, closed }: Period, periodId: string, actor: Actor): Requested | Refusal<DomainProblem> {
  if (closed === undefined) return refuse('period-open', 'periodId', `expected a closed period; ${periodId} is open`);
  if (!request) return refuse('reopening-not-requested', 'periodId', `expected a requested reopening of ${periodId}`);
  return isAnotherPerson(request.actor, actor)
    ? { request: request.revision, closed }
    : refuse('another-person-needed', '', 'expected another person than the one who requested the reopening');
}
