import type { Actor } from '#kernel';
import type { Issue } from './issue.js';
import type { Issues } from './issues.js';

/** Whether somebody may know of an issue: what was not accepted is no business of the partner, unless it raised it. */
export const sees = ({ side }: Pick<Actor, 'side'>, { subject }: Issue): boolean =>
  side === 'vendor' || subject.visibility === 'both';

/** The issue with that id, for somebody who may know of it; `undefined` where there is none. */
export const issueFor = (actor: Pick<Actor, 'side'>, { byId }: Issues, issueId: string): Issue | undefined => {
  const issue = byId.get(issueId);
  return issue && sees(actor, issue) ? issue : undefined;
};

/** Revision of the last event of an issue. */
export const revisionOf = ({ byId }: Issues, issueId: string): number | undefined => byId.get(issueId)?.revision;
