import { actionStarted, improvementStream, programStream } from '#contracts';
import { at, command, isRefusal, principalOf } from '#kernel';
import { businessDate, program } from '#programs';
import { actions } from '../action/actions.js';
import { ActionBody } from '../action/action.body.js';
import { owedAt } from '../action/guards.js';

/** Says that work has begun, for the side that owes it. */
export const startAction = command({
  name: 'StartAction',
  describes: 'Says that work on an action has begun',
  body: ActionBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    effectiveAt: '2011-03-01T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { actions },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: ({ actionId }, { actions }) => actions.get(actionId)?.revision,
  decide({ actionId }, { actions, program }, { actor, effectiveAt }) {
    const action = owedAt(actions, actionId, actor, 'accepted');
    if (isRefusal(action)) return action;
    return [actionStarted({ ...action.subject, startedOn: businessDate(program, effectiveAt), startedBy: principalOf(actor) })];
  },
});
