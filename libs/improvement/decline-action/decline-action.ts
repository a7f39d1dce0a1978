import { actionDeclined, improvementStream } from '#contracts';
import { command, isRefusal, principalOf } from '#kernel';
import { actions } from '../action/actions.js';
import { ReasonedActionBody } from '../action/action.body.js';
import { owedAt } from '../action/guards.js';

/** Declines an action, for a reason. Another one may be proposed. */
export const declineAction = command({
  name: 'DeclineAction',
  describes: 'Declines an action for the side that would owe it',
  body: ReasonedActionBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    reason: 'The order desk cannot know it a week ahead',
    effectiveAt: '2011-02-22T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { actions },
  entity: ({ actionId }, { actions }) => actions.get(actionId)?.revision,
  decide({ actionId, reason }, { actions }, { actor }) {
    const action = owedAt(actions, actionId, actor, 'proposed');
    if (isRefusal(action)) return action;
    return [actionDeclined({ ...action.subject, declinedBy: principalOf(actor), rationale: reason })];
  },
});
