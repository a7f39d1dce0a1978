import { feedbackWithdrawn, improvementStream, refuse } from '#contracts';
import { command, principalOf } from '#kernel';
import { feedbacks } from '../feedback/feedbacks.js';
import { isAt } from '../feedback/guards.js';
import { unknownFeedback } from '../topic/guards.js';
import { feedbackFor } from '../topic/lookups.js';
import { ReasonedFeedbackBody } from '../topic/topic.body.js';

/** Withdraws feedback: for whoever gave it, until it is answered. Read models show it no longer. */
export const withdrawFeedback = command({
  name: 'WithdrawFeedback',
  describes: 'Withdraws feedback, by whoever gave it, until it is answered',
  body: ReasonedFeedbackBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    feedbackId: 'papers-come-late',
    reason: 'It was a single shipment',
  },
  allowed: { scope: 'commands:feedback', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { feedbacks },
  entity: ({ feedbackId }, { feedbacks }) => feedbacks.given.get(feedbackId)?.revision,
  decide({ feedbackId }, { feedbacks }, { actor }) {
    const feedback = feedbackFor(actor, feedbacks, feedbackId);
    if (!feedback) return unknownFeedback(feedbackId);
    const { subject, themes, givenBy } = feedback;
    if (givenBy !== principalOf(actor))
      return refuse('feedback-not-given-by', 'feedbackId', 'expected to be withdrawn by whoever gave it');
    return isAt(feedback, 'given') ?? [feedbackWithdrawn({ ...subject, themes: [...themes], withdrawnBy: givenBy })];
  },
});
