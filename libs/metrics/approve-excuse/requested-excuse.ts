import { refuse, type DomainProblem, type MeasurementIdentity } from '#contracts';
import { isAnotherPerson, type Actor, type Refusal } from '#kernel';
import type { ExcuseRequest, Period } from '../period/books.js';
import { marksOf } from '../period/marks.js';

/** The request to excuse a measurement that is to be decided; or the refusal where there is none, or where it is the actor's own. */
export function requestedExcuse(
  period: Period,
  identity: MeasurementIdentity,
  actor: Actor,
): ExcuseRequest | Refusal<DomainProblem> {
  const request = marksOf(period, identity)?.request;
  if (!request) return refuse('excuse-not-requested', 'recordId', 'expected a request that waits; there is none');
  return isAnotherPerson(request.actor, actor)
    ? request
    : refuse('another-person-needed', '', 'expected another person than the one who asked for it');
}
