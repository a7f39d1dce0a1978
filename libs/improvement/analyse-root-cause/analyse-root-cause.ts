import { improvementStream, rootCauseAnalysed } from '#contracts';
import { command, principalOf } from '#kernel';
import { causes, causesOf } from '../cause/causes.js';
import { isAt, unknownIssue } from '../issue/guards.js';
import { issues } from '../issue/issues.js';
import { issueFor, revisionOf } from '../issue/lookups.js';
import { AnalyseRootCauseBody } from './analyse-root-cause.body.js';
import { checkCauses } from './check-causes.js';

/** Names causes of an accepted issue, as either side sees them. A cause that is said anew has to be judged anew. */
export const analyseRootCause = command({
  name: 'AnalyseRootCause',
  describes: 'Names causes of an issue: on a fishbone, or in a chain of whys, each with its evidence',
  body: AnalyseRootCauseBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    causes: [
      { causeId: 'port', method: 'fishbone', category: 'environment', statement: 'The port was closed', evidence: [] },
      {
        causeId: 'why-1',
        method: 'five-whys',
        statement: 'Lines leave the warehouse late',
        evidence: ['share/warehouse-2011-01.csv'],
      },
      { causeId: 'why-2', method: 'five-whys', parentId: 'why-1', statement: 'Orders reach it a week late', evidence: [] },
    ],
    effectiveAt: '2011-02-17T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, causes },
  entity: ({ issueId }, { issues }) => revisionOf(issues, issueId),
  decide({ issueId, causes: named }, { issues, causes }, { actor }) {
    const issue = issueFor(actor, issues, issueId);
    if (!issue) return unknownIssue(issueId);
    return (
      isAt(issue, 'accepted') ??
      checkCauses(named, causesOf(causes, issueId)) ?? [
        rootCauseAnalysed({ ...issue.subject, causes: named, saidBy: principalOf(actor), bySide: actor.side }),
      ]
    );
  },
});
