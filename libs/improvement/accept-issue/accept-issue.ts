import { improvementStream, issueAccepted, partnerStream, programStream, refuse, type IssueContent } from '#contracts';
import { at, command } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { actions } from '../action/actions.js';
import { paths } from '../escalation/paths.js';
import { escalatesAt } from '../escalation/standing.js';
import { isAt, isPerson, unknownIssue } from '../issue/guards.js';
import { issues } from '../issue/issues.js';
import { issueFor, revisionOf } from '../issue/lookups.js';
import { checkContent } from '../raise-issue/check-content.js';
import { groundOf } from '../shared/in-program.js';
import { ownerHasRole } from '../shared/owners.js';
import { AcceptIssueBody } from './accept-issue.body.js';

const completed = (content: IssueContent, body: AcceptIssueBody): IssueContent => {
  const { owner, ownerSide, severity, impact, criteria } = body;
  return {
    ...content,
    ...(owner !== undefined && { owner }),
    ...(ownerSide !== undefined && { ownerSide }),
    ...(severity !== undefined && { severity }),
    ...(body.class !== undefined && { class: body.class }),
    ...(impact && { impact }),
    ...(criteria && { criteria }),
  };
};

/** Accepts a candidate, by a person: the partner sees it from then on. A contested issue is upheld by accepting it again, with a reason. */
export const acceptIssue = command({
  name: 'AcceptIssue',
  describes: 'Accepts an issue, which the partner then sees; or upholds it where the partner contested it',
  body: AcceptIssueBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    class: 'capability-gap',
    effectiveAt: '2011-02-11T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, actions },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
    paths: at(paths, programStream(programId)),
  }),
  entity: ({ issueId }, { issues }) => revisionOf(issues, issueId),
  decide(body, { issues, actions, partner, program, paths }, { actor, effectiveAt, reason }) {
    const issue = issueFor(actor, issues, body.issueId);
    if (!issue) return unknownIssue(body.issueId);
    const { subject, status, contested, origin, raisedBy, signal, cohortIssueId } = issue;
    const refused = isPerson(actor) ?? isAt(issue, 'candidate', 'accepted');
    if (refused) return refused;
    if (status === 'accepted' && contested === undefined) return [];
    if (contested !== undefined && reason === undefined)
      return refuse('reason-needed', 'reason', 'expected a reason, as the partner contests the issue');
    const ground = groundOf(body, { partner, program }, effectiveAt);
    if ('refused' in ground) return ground;
    const content = completed(issue.content, body);
    const isSeenTo = actions.some(({ isPromised, terms }) => isPromised && terms.issueId === body.issueId);
    const clock = isSeenTo ? undefined : escalatesAt(paths.get(content.severity)?.path, program, effectiveAt);
    return (
      checkContent(content, ground) ??
      ownerHasRole(partner, content, ground.today) ?? [
        issueAccepted({
          ...subject,
          visibility: 'both',
          content,
          origin,
          raisedBy,
          ...(signal && { signal }),
          ...(cohortIssueId !== undefined && { cohort: { cohortIssueId } }),
          ...(clock !== undefined && { escalatesAt: clock }),
          ...(contested !== undefined && { upholds: contested }),
          ...(reason !== undefined && { rationale: reason }),
        }),
      ]
    );
  },
});
