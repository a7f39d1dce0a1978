import { feedbackAnswered, improvementStream, programStream, refuse } from '#contracts';
import { at, command, principalOf } from '#kernel';
import { businessDate, program } from '#programs';
import { feedbacks } from '../feedback/feedbacks.js';
import { isAbout, isAt } from '../feedback/guards.js';
import { unknownFeedback } from '../topic/guards.js';
import { feedbackFor } from '../topic/lookups.js';
import { AnswerFeedbackBody } from './answer-feedback.body.js';

const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => Math.max(0, (Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Says what will be done about feedback, for the side that it is about. */
export const answerFeedback = command({
  name: 'AnswerFeedback',
  describes: 'Says what will be done about feedback, for the side that it is about',
  body: AnswerFeedbackBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    feedbackId: 'papers-come-late',
    answer: 'Papers will be sent with the order confirmation',
    owner: 'ama',
    dueOn: '2011-03-31',
    effectiveAt: '2011-02-17T09:00:00Z',
  },
  allowed: { scope: 'commands:feedback', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { feedbacks },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: ({ feedbackId }, { feedbacks }) => feedbacks.given.get(feedbackId)?.revision,
  decide({ feedbackId, answer, owner, dueOn }, { feedbacks, program }, { actor, effectiveAt }) {
    const feedback = feedbackFor(actor, feedbacks, feedbackId);
    if (!feedback) return unknownFeedback(feedbackId);
    const refused = isAbout(feedback, actor) ?? isAt(feedback, 'given');
    if (refused) return refused;
    const { subject, themes, givenBy, givenOn } = feedback;
    const answeredBy = principalOf(actor);
    if (answeredBy === givenBy) return refuse('feedback-own', 'feedbackId', 'expected somebody else than whoever gave it');
    const answeredOn = businessDate(program, effectiveAt);
    if (dueOn !== undefined && dueOn < answeredOn)
      return refuse('feedback-date-past', 'dueOn', `expected ${answeredOn} or later, got ${dueOn}`);
    return [
      feedbackAnswered({
        ...subject,
        themes: [...themes],
        answer,
        ...(owner !== undefined && { owner }),
        ...(dueOn !== undefined && { dueOn }),
        answeredBy,
        answeredOn,
        daysToAnswer: daysBetween(givenOn, answeredOn),
      }),
    ];
  },
});
