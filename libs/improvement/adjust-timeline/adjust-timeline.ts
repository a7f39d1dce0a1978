import { actionTimelineAdjusted, improvementStream, programStream } from '#contracts';
import { at, command, isRefusal, principalOf } from '#kernel';
import { businessDate, program } from '#programs';
import { actions } from '../action/actions.js';
import { GOING_ON, actionAt, isToCome } from '../action/guards.js';
import { AdjustTimelineBody } from './adjust-timeline.body.js';

/** Gives an action another due date. The date that was promised first stays what the promise is measured by. */
export const adjustTimeline = command({
  name: 'AdjustTimeline',
  describes: 'Gives an action another due date; the old one stays on record',
  body: AdjustTimelineBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    dueOn: '2011-04-15',
    reason: 'The forwarder needs two weeks',
    effectiveAt: '2011-03-21T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { actions },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: ({ actionId }, { actions }) => actions.get(actionId)?.revision,
  decide({ actionId, dueOn, reason }, { actions, program }, { actor, effectiveAt }) {
    const action = actionAt(actions, actionId, ...GOING_ON);
    if (isRefusal(action)) return action;
    const { subject, terms, firstDueOn, isPromised, adjustments } = action;
    if (dueOn === terms.dueOn) return [];
    return (
      isToCome(dueOn, businessDate(program, effectiveAt), 'dueOn') ?? [
        actionTimelineAdjusted({
          ...subject,
          dueOn,
          previous: terms.dueOn,
          firstDueOn: isPromised ? firstDueOn : dueOn,
          rationale: reason,
          adjustedBy: principalOf(actor),
          bySide: actor.side,
          adjustments: adjustments + 1,
        }),
      ]
    );
  },
});
