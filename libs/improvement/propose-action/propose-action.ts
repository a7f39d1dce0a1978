import { actionProposed, improvementStream, partnerStream, programStream, refuse, type ActionTerms } from '#contracts';
import { at, command } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { actions } from '../action/actions.js';
import { isAt, unknownIssue } from '../issue/guards.js';
import { issues } from '../issue/issues.js';
import { issueFor } from '../issue/lookups.js';
import { groundOf } from '../shared/in-program.js';
import { ownerHasRole } from '../shared/owners.js';
import { checkTerms } from './check-terms.js';
import { ProposeActionBody } from './propose-action.body.js';

const termsOf = (body: ProposeActionBody): ActionTerms => {
  const { issueId, title, kind, owingSide, owner, dueOn, moves, effortDays, resources, contingency } = body;
  return {
    issueId,
    title,
    kind,
    owingSide,
    owner,
    dueOn,
    ...(moves && { moves }),
    ...(effortDays !== undefined && { effortDays }),
    ...(resources !== undefined && { resources }),
    ...(contingency !== undefined && { contingency }),
  };
};

/** Proposes an action for an accepted issue. It is a promise once the side that owes it accepts. */
export const proposeAction = command({
  name: 'ProposeAction',
  describes: 'Proposes an action for an issue, for the side that owes it to accept',
  body: ProposeActionBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    issueId: 'late-lines',
    title: 'Announce a late line a week ahead',
    kind: 'containment',
    owingSide: 'partner',
    owner: 'noor',
    dueOn: '2011-03-31',
    moves: { metricId: 'on-time-delivery', from: '0.66', to: '0.8', by: '2011-04-30' },
    effortDays: '5',
    resources: 'The order desk',
    contingency: 'A weekly call about what is late',
    effectiveAt: '2011-02-21T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, actions },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
  }),
  entity: ({ actionId = '' }, { actions }) => actions.get(actionId)?.revision,
  decide(body, { issues, actions, partner, program }, { actor, effectiveAt, newId }) {
    const { partnerId, programId, actionId = newId() } = body;
    const ground = groundOf(body, { partner, program }, effectiveAt);
    if ('refused' in ground) return ground;
    if (actions.has(actionId))
      return refuse('action-exists', 'actionId', `expected another id; ${actionId} is an action of the partner in ${programId}`);
    const issue = issueFor(actor, issues, body.issueId);
    if (!issue) return unknownIssue(body.issueId);
    const terms = termsOf(body);
    return (
      isAt(issue, 'accepted') ??
      checkTerms(terms, ground) ??
      ownerHasRole(partner, { owner: terms.owner, ownerSide: terms.owingSide }, ground.today) ?? [
        actionProposed({ actionId, partnerId, programId, visibility: 'both', terms, proposedBy: actor.side }),
      ]
    );
  },
});
