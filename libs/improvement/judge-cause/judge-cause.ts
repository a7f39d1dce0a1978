import { causeJudged, improvementStream, refuse } from '#contracts';
import { command, principalOf } from '#kernel';
import { causes, causesOf } from '../cause/causes.js';
import { isAt, isPerson, unknownIssue } from '../issue/guards.js';
import { issues } from '../issue/issues.js';
import { issueFor, revisionOf } from '../issue/lookups.js';
import { JudgeCauseBody } from './judge-cause.body.js';

/** Verifies a cause, or rules it out, as a person, for a reason. Another verdict later keeps the one before it on record. */
export const judgeCause = command({
  name: 'JudgeCause',
  describes: 'Verifies a cause of an issue, or rules it out, with a reason',
  body: JudgeCauseBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    causeId: 'port',
    verdict: 'ruled-out',
    reason: 'Lines by air were late, too',
    effectiveAt: '2011-02-18T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, causes },
  entity: ({ issueId }, { issues }) => revisionOf(issues, issueId),
  decide({ issueId, causeId, verdict, reason }, { issues, causes }, { actor }) {
    const issue = issueFor(actor, issues, issueId);
    if (!issue) return unknownIssue(issueId);
    const refused = isPerson(actor) ?? isAt(issue, 'accepted');
    if (refused) return refused;
    const cause = causesOf(causes, issueId).get(causeId);
    if (!cause) return refuse('cause-unknown', 'causeId', `expected a cause that is named for ${issueId}, got ${causeId}`);
    const { said, verdict: previous } = cause;
    return [
      causeJudged({
        ...issue.subject,
        causeId,
        verdict,
        rationale: reason,
        judgedBy: principalOf(actor),
        bySide: actor.side,
        said,
        ...(previous !== undefined && { previous }),
      }),
    ];
  },
});
