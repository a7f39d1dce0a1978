import { improvementStream, issueClassified } from '#contracts';
import { command } from '#kernel';
import { isAt, unknownIssue } from '../issue/guards.js';
import { issues } from '../issue/issues.js';
import { issueFor, revisionOf } from '../issue/lookups.js';
import { ClassifyIssueBody } from './classify-issue.body.js';

/** Says what an issue comes from. The same class again changes nothing. */
export const classifyIssue = command({
  name: 'ClassifyIssue',
  describes: 'Puts an issue into a class',
  body: ClassifyIssueBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    class: 'capability-gap',
    effectiveAt: '2011-02-12T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues },
  entity: ({ issueId }, { issues }) => revisionOf(issues, issueId),
  decide(body, { issues }, { actor }) {
    const issue = issueFor(actor, issues, body.issueId);
    if (!issue) return unknownIssue(body.issueId);
    const refused = isAt(issue, 'candidate', 'accepted');
    if (refused) return refused;
    const previous = issue.content.class;
    if (previous === body.class) return [];
    return [issueClassified({ ...issue.subject, class: body.class, ...(previous !== undefined && { previous }) })];
  },
});
