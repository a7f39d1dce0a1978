import { actionCompleted, improvementStream, programStream } from '#contracts';
import { at, command, isRefusal, principalOf } from '#kernel';
import { businessDate, program } from '#programs';
import { actions } from '../action/actions.js';
import { owedAt } from '../action/guards.js';
import { CompleteActionBody } from './complete-action.body.js';

/** Says that an action is done, for the side that owes it. Whether that was on time is told from the promise; it is yet to be verified. */
export const completeAction = command({
  name: 'CompleteAction',
  describes: 'Says that an action is done, with evidence',
  body: CompleteActionBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    evidence: ['share/announcements-2011-03.csv'],
    effectiveAt: '2011-03-29T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { actions },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: ({ actionId }, { actions }) => actions.get(actionId)?.revision,
  decide({ actionId, evidence }, { actions, program }, { actor, effectiveAt }) {
    const action = owedAt(actions, actionId, actor, 'accepted', 'started');
    if (isRefusal(action)) return action;
    const { subject, terms, firstDueOn } = action;
    const { dueOn, owingSide } = terms;
    const completedOn = businessDate(program, effectiveAt);
    return [
      actionCompleted({
        ...subject,
        completedOn,
        completedBy: principalOf(actor),
        evidence,
        dueOn,
        firstDueOn,
        owingSide,
        onTime: completedOn <= dueOn,
        asFirstPromised: completedOn <= firstDueOn,
      }),
    ];
  },
});
