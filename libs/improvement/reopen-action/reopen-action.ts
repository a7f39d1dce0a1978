import { actionReopened, improvementStream, programStream } from '#contracts';
import { at, command, isRefusal, principalOf } from '#kernel';
import { businessDate, program } from '#programs';
import { actions } from '../action/actions.js';
import { actionAt, isToCome } from '../action/guards.js';
import { ReopenActionBody } from './reopen-action.body.js';

/** Opens an action again that was completed, verified or cancelled. */
export const reopenAction = command({
  name: 'ReopenAction',
  describes: 'Says that an action is to be done after all, or again, by another date',
  body: ReopenActionBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    dueOn: '2011-05-31',
    reason: 'Announcements stopped in April',
    effectiveAt: '2011-05-02T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { actions },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: ({ actionId }, { actions }) => actions.get(actionId)?.revision,
  decide({ actionId, dueOn, reason }, { actions, program }, { actor, effectiveAt }) {
    const action = actionAt(actions, actionId, 'completed', 'verified', 'cancelled');
    if (isRefusal(action)) return action;
    const { subject, status, terms, isPromised } = action;
    const { dueOn: previous, owingSide } = terms;
    if (status !== 'completed' && status !== 'verified' && status !== 'cancelled') return [];
    return (
      isToCome(dueOn, businessDate(program, effectiveAt), 'dueOn') ?? [
        actionReopened({
          ...subject,
          rationale: reason,
          dueOn,
          previous,
          owingSide,
          isPromised,
          reopenedBy: principalOf(actor),
          from: status,
        }),
      ]
    );
  },
});
