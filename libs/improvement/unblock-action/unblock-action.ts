import { actionUnblocked, improvementStream } from '#contracts';
import { command, isRefusal, principalOf } from '#kernel';
import { actions } from '../action/actions.js';
import { ReasonedActionBody } from '../action/action.body.js';
import { actionAt } from '../action/guards.js';

/** Says that an action goes on as it stood before it was blocked. */
export const unblockAction = command({
  name: 'UnblockAction',
  describes: 'Says that an action goes on, and what became of what kept it',
  body: ReasonedActionBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    reason: 'The forwarder announces by mail',
    effectiveAt: '2011-03-15T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { actions },
  entity: ({ actionId }, { actions }) => actions.get(actionId)?.revision,
  decide({ actionId, reason }, { actions }, { actor }) {
    const action = actionAt(actions, actionId, 'blocked');
    if (isRefusal(action)) return action;
    const { subject, blocked, revision } = action;
    const ended = { rationale: reason, unblockedBy: principalOf(actor), blocked: blocked?.revision ?? revision };
    return [actionUnblocked({ ...subject, ...ended })];
  },
});
