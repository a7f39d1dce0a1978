import { feedbackEvents } from '#contracts';
import type { Capability } from '#kernel';
import { answerFeedback } from './answer-feedback/answer-feedback.js';
import { closeFeedback } from './close-feedback/close-feedback.js';
import { defineFeedbackRules } from './define-feedback-rules/define-feedback-rules.js';
import { feedbacks } from './feedback/feedbacks.js';
import { ballots } from './ballot/ballots.js';
import { giveAnonymousFeedback } from './give-anonymous-feedback/give-anonymous-feedback.js';
import { giveFeedback } from './give-feedback/give-feedback.js';
import { inviteFeedback } from './invite-feedback/invite-feedback.js';
import { programFeedback } from './program-feedback/program-feedback.js';
import { publishFeedbackSummary } from './publish-feedback-summary/publish-feedback-summary.js';
import { books } from './summary/books.js';
import { withdrawFeedback } from './withdraw-feedback/withdraw-feedback.js';

/** Feedback: what both sides and their people say of each other, and what comes of it. */
export const feedback: Capability = {
  name: 'feedback',
  describes: 'What both sides and their people say of each other, and what comes of it',
  events: feedbackEvents,
  slices: [programFeedback, feedbacks, ballots, books],
  commands: [
    defineFeedbackRules,
    inviteFeedback,
    giveFeedback,
    giveAnonymousFeedback,
    withdrawFeedback,
    answerFeedback,
    closeFeedback,
    publishFeedbackSummary,
  ],
};
