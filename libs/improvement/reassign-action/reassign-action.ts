import { actionReassigned, improvementStream, partnerStream, programStream } from '#contracts';
import { at, command, isRefusal } from '#kernel';
import { partner } from '#partners';
import { businessDate, program } from '#programs';
import { actions } from '../action/actions.js';
import { GOING_ON, owedAt } from '../action/guards.js';
import { ownerHasRole } from '../shared/owners.js';
import { ReassignActionBody } from './reassign-action.body.js';

/** Gives an action to somebody else of the same side. To its owner, changes nothing. */
export const reassignAction = command({
  name: 'ReassignAction',
  describes: 'Gives an action to another owner of the side that owes it',
  body: ReassignActionBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    owner: 'sela',
    reason: 'Sela runs the order desk',
    effectiveAt: '2011-02-23T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { actions },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
  }),
  entity: ({ actionId }, { actions }) => actions.get(actionId)?.revision,
  decide({ actionId, owner, reason }, { actions, partner, program }, { actor, effectiveAt }) {
    const action = owedAt(actions, actionId, actor, ...GOING_ON);
    if (isRefusal(action)) return action;
    const { subject, terms } = action;
    if (owner === terms.owner) return [];
    return (
      ownerHasRole(partner, { owner, ownerSide: terms.owingSide }, businessDate(program, effectiveAt)) ?? [
        actionReassigned({ ...subject, owner, previous: terms.owner, rationale: reason }),
      ]
    );
  },
});
