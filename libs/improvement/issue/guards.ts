import { refuse, type DomainProblem, type Refused } from '#contracts';
import { isAnotherPerson, type Actor, type Refusal } from '#kernel';
import type { Issue, IssueStatus, ResolutionRequest } from './issue.js';

/** Refuses what is said of an issue that the partner does not have in the program, or that the actor may not know of. */
export const unknownIssue = (issueId: string, path = 'issueId'): Refusal<DomainProblem> =>
  refuse('issue-unknown', path, `expected an issue of the partner in the program, got ${issueId}`);

/** Refuses what an issue is too early or too late for. */
export const isAt = ({ status, subject: { issueId } }: Issue, ...expected: readonly IssueStatus[]): Refused =>
  expected.includes(status)
    ? undefined
    : refuse('issue-status', 'issueId', `expected an issue that is ${expected.join(' or ')}; ${issueId} is ${status}`);

/** Refuses what only a person may decide: a service does so on behalf of one. */
export const isPerson = ({ kind, onBehalfOf }: Actor): Refused =>
  kind === 'user' || kind === 'partner' || onBehalfOf !== undefined
    ? undefined
    : refuse('person-needed', '', 'expected a person, or a service on behalf of one');

/** The request that is to be decided; or the refusal where there is none, or where it is the actor's own. */
export function requestedOf({ request, subject }: Issue, actor: Actor): ResolutionRequest | Refusal<DomainProblem> {
  if (!request)
    return refuse('resolution-not-requested', 'issueId', `expected a resolution that was asked for; ${subject.issueId} has none`);
  return isAnotherPerson(request.actor, actor)
    ? request
    : refuse('another-person-needed', '', 'expected another person than the one who asked for the resolution');
}
