import { actionBlocked, improvementStream } from '#contracts';
import { command, isRefusal, principalOf } from '#kernel';
import { actions } from '../action/actions.js';
import { ReasonedActionBody } from '../action/action.body.js';
import { actionAt } from '../action/guards.js';

/** Says that an action cannot go on. Its date stays what it is until it is adjusted. */
export const blockAction = command({
  name: 'BlockAction',
  describes: 'Says that an action cannot go on, and why',
  body: ReasonedActionBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    reason: 'The forwarder has no system to announce with',
    effectiveAt: '2011-03-11T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { actions },
  entity: ({ actionId }, { actions }) => actions.get(actionId)?.revision,
  decide({ actionId, reason }, { actions }, { actor }) {
    const action = actionAt(actions, actionId, 'accepted', 'started');
    if (isRefusal(action)) return action;
    return [actionBlocked({ ...action.subject, rationale: reason, blockedBy: principalOf(actor), bySide: actor.side })];
  },
});
