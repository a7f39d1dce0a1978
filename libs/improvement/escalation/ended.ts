import { escalationResolved } from '#contracts';
import type { DomainEvent } from '#kernel';
import { goingOf, type Escalations } from './escalations.js';

/** How an issue came to its end. */
export interface IssueEnd {
  readonly rationale: string;
  readonly resolvedBy: string;
}

/** What ends with an issue: the escalation of it that goes on. Nothing where there is none. */
export function endedWith(escalations: Escalations, issueId: string, end: IssueEnd): readonly DomainEvent[] {
  const going = goingOf(escalations, issueId);
  return going ? [escalationResolved({ ...going.subject, level: going.level, ...end })] : [];
}
