import { actionCancelled, improvementStream } from '#contracts';
import { command, isRefusal, principalOf } from '#kernel';
import { actions } from '../action/actions.js';
import { ReasonedActionBody } from '../action/action.body.js';
import { GOING_ON, actionAt } from '../action/guards.js';

/** Cancels an action. Where it was promised, it counts as a promise that was not kept. */
export const cancelAction = command({
  name: 'CancelAction',
  describes: 'Cancels an action that is not completed',
  body: ReasonedActionBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    reason: 'The forwarder was replaced',
    effectiveAt: '2011-03-20T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { actions },
  entity: ({ actionId }, { actions }) => actions.get(actionId)?.revision,
  decide({ actionId, reason }, { actions }, { actor }) {
    const action = actionAt(actions, actionId, ...GOING_ON);
    if (isRefusal(action)) return action;
    const { subject, terms, isPromised: wasPromised } = action;
    const { owingSide } = terms;
    const cancelled = { rationale: reason, cancelledBy: principalOf(actor), bySide: actor.side, wasPromised, owingSide };
    return [actionCancelled({ ...subject, ...cancelled })];
  },
});
