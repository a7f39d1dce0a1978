import { improvementStream, issuesMerged, refuse, type Refused } from '#contracts';
import { command, principalOf } from '#kernel';
import { endedWith } from '../escalation/ended.js';
import { escalations } from '../escalation/escalations.js';
import { isAt, unknownIssue } from '../issue/guards.js';
import type { Issue } from '../issue/issue.js';
import { issues, type Issues } from '../issue/issues.js';
import { issueFor, revisionOf } from '../issue/lookups.js';
import { MergeIssuesBody } from './merge-issues.body.js';

function mayEndIn(surviving: Issue, { byId }: Issues, issueId: string, path: string): Refused {
  if (issueId === surviving.subject.issueId)
    return refuse('issue-merged-with-itself', path, `expected other issues than ${issueId}`);
  const issue = byId.get(issueId);
  if (!issue) return unknownIssue(issueId, path);
  if (surviving.subject.visibility === 'vendor' && issue.subject.visibility === 'both')
    return refuse('issue-merge-hides', path, `expected an issue that the partner does not see either; it sees ${issueId}`);
  const refused = isAt(issue, 'candidate', 'accepted');
  return refused && { ...refused, path };
}

/** Merges issues into one, which goes on. The partner is told of those that it saw. */
export const mergeIssues = command({
  name: 'MergeIssues',
  describes: 'Merges issues into one, which goes on',
  body: MergeIssuesBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    merge: ['late-in-january'],
    reason: 'The same lines',
    effectiveAt: '2011-02-16T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, escalations },
  entity: ({ issueId }, { issues }) => revisionOf(issues, issueId),
  decide({ issueId, merge, reason: rationale }, { issues, escalations }, { actor }) {
    const surviving = issueFor(actor, issues, issueId);
    if (!surviving) return unknownIssue(issueId);
    const refused = isAt(surviving, 'candidate', 'accepted');
    if (refused) return refused;
    for (const [index, each] of merge.entries()) {
      const fault = mayEndIn(surviving, issues, each, `merge.${index}`);
      if (fault) return fault;
    }
    const merges = (['both', 'vendor'] as const).flatMap((visibility) => {
      const merged = merge.filter((each) => issues.byId.get(each)?.subject.visibility === visibility);
      return merged.length > 0 ? [issuesMerged({ ...surviving.subject, visibility, merged, rationale })] : [];
    });
    const resolvedBy = principalOf(actor);
    return [...merges, ...merge.flatMap((each) => endedWith(escalations, each, { rationale, resolvedBy }))];
  },
});
