import { feedbackClosed, improvementStream, programStream, refuse } from '#contracts';
import { actionsSlice } from '#improvement';
import { at, command, principalOf } from '#kernel';
import { businessDate, program } from '#programs';
import { feedbacks } from '../feedback/feedbacks.js';
import { isAbout, isAt } from '../feedback/guards.js';
import { unknownFeedback } from '../topic/guards.js';
import { feedbackFor } from '../topic/lookups.js';
import { CloseFeedbackBody } from './close-feedback.body.js';

/** Says what was done about feedback that was answered, and by which action. */
export const closeFeedback = command({
  name: 'CloseFeedback',
  describes: 'Says what was done about feedback, for the side that it is about, and by which action',
  body: CloseFeedbackBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    feedbackId: 'papers-come-late',
    outcome: 'Since March papers go out with the confirmation',
    effectiveAt: '2011-04-04T09:00:00Z',
  },
  allowed: { scope: 'commands:feedback', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { feedbacks, actions: actionsSlice },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: ({ feedbackId }, { feedbacks }) => feedbacks.given.get(feedbackId)?.revision,
  decide({ feedbackId, outcome, actionId }, { feedbacks, actions, program }, { actor, effectiveAt }) {
    const feedback = feedbackFor(actor, feedbacks, feedbackId);
    if (!feedback) return unknownFeedback(feedbackId);
    const refused = isAbout(feedback, actor) ?? isAt(feedback, 'answered');
    if (refused) return refused;
    const action = actionId === undefined ? undefined : actions.get(actionId);
    const isSeen = action !== undefined && (actor.side === 'vendor' || action.subject.visibility === 'both');
    if (actionId !== undefined && !isSeen)
      return refuse('action-unknown', 'actionId', `expected an action of the partner in the program, got ${actionId}`);
    const { subject, themes } = feedback;
    return [
      feedbackClosed({
        ...subject,
        themes: [...themes],
        outcome,
        ...(actionId !== undefined && { actionId }),
        closedBy: principalOf(actor),
        closedOn: businessDate(program, effectiveAt),
      }),
    ];
  },
});
