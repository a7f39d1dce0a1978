import { actionAccepted, improvementStream } from '#contracts';
import { command, isRefusal, principalOf } from '#kernel';
import { actions } from '../action/actions.js';
import { ActionBody } from '../action/action.body.js';
import { owedAt } from '../action/guards.js';

/** Promises an action, for the side that owes it. Its date is the one by which the promise is measured. */
export const acceptAction = command({
  name: 'AcceptAction',
  describes: 'Accepts an action for the side that owes it: it is a promise from then on',
  body: ActionBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    effectiveAt: '2011-02-22T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { actions },
  entity: ({ actionId }, { actions }) => actions.get(actionId)?.revision,
  decide({ actionId }, { actions }, { actor }) {
    const action = owedAt(actions, actionId, actor, 'proposed');
    if (isRefusal(action)) return action;
    const { subject, terms } = action;
    const { issueId, dueOn, owingSide } = terms;
    return [actionAccepted({ ...subject, issueId, dueOn, owingSide, acceptedBy: principalOf(actor) })];
  },
});
