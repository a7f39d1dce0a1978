import {
  METRIC_SERIES,
  MetricSeries,
  improvementStream,
  issueResolutionRequested,
  issueResolved,
  programStream,
  refuse,
  seriesId,
} from '#contracts';
import { at, command, folded, principalOf } from '#kernel';
import { businessDate, program } from '#programs';
import { endedWith } from '../escalation/ended.js';
import { escalations } from '../escalation/escalations.js';
import { isAt, isPerson, unknownIssue } from '../issue/guards.js';
import { IssueBody } from '../issue/issue.body.js';
import { issues } from '../issue/issues.js';
import { issueFor, revisionOf } from '../issue/lookups.js';
import { evaluateCriterion, shortfall } from '../shared/evaluate-criterion.js';

/**
 * Resolves an issue whose success criteria hold, by the measurements folded from the log. Where they do not, or there are none, a reason asks
 * for another person's approval.
 */
export const resolveIssue = command({
  name: 'ResolveIssue',
  describes: 'Resolves an issue by its success criteria; or, with a reason, asks another person to approve that it is solved',
  body: IssueBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    reason: 'The warehouse has moved; the last month is not yet closed',
    effectiveAt: '2011-07-01T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, escalations },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  folds: ({ partnerId, programId }) => ({ series: folded(METRIC_SERIES, seriesId(partnerId, programId), MetricSeries) }),
  entity: ({ issueId }, { issues }) => revisionOf(issues, issueId),
  decide({ issueId }, { issues, escalations, program, series }, { actor, effectiveAt, reason }) {
    const issue = issueFor(actor, issues, issueId);
    if (!issue) return unknownIssue(issueId);
    const { subject, content, since, request } = issue;
    const refused = isPerson(actor) ?? isAt(issue, 'accepted');
    if (refused) return refused;
    const results = content.criteria.map((criterion) => evaluateCriterion(criterion, series, since));
    const resolvedOn = businessDate(program, effectiveAt);
    const resolvedBy = principalOf(actor);
    if (results.length > 0 && results.every(({ isMet }) => isMet))
      return [
        issueResolved({ ...subject, basis: 'criteria', results, resolvedOn, resolvedBy }),
        ...endedWith(escalations, issueId, { rationale: 'The success criteria of the issue hold', resolvedBy }),
      ];
    if (request) return refuse('resolution-requested', 'issueId', `expected no resolution that waits; ${issueId} has one`);
    if (reason === undefined)
      return refuse(
        'issue-criteria-unmet',
        'issueId',
        `expected ${
          results
            .filter(({ isMet }) => !isMet)
            .map(shortfall)
            .join('; ') || 'a success criterion, or a reason'
        }`,
      );
    return [issueResolutionRequested({ ...subject, results, rationale: reason, requestedBy: resolvedBy })];
  },
});
