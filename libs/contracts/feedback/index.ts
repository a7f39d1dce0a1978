import { anonymousFeedbackGiven } from './anonymous.js';
import { feedbackAnswered, feedbackClosed, feedbackGiven, feedbackInvited, feedbackWithdrawn } from './feedback.js';
import { feedbackRulesDefined } from './rules.js';
import { feedbackSummaryPublished } from './summary.js';

export { anonymousFeedbackGiven } from './anonymous.js';
export {
  FeedbackSubject,
  ThemeFeedback,
  TouchedTheme,
  feedbackAnswered,
  feedbackClosed,
  feedbackGiven,
  feedbackInvited,
  feedbackWithdrawn,
} from './feedback.js';
export { FeedbackRules, feedbackRulesDefined } from './rules.js';
export { PublishedTheme, feedbackSummaryPublished } from './summary.js';
export { FeedbackTopic, STANDARD_THEMES, Voice } from './topic.js';

/** Events of feedback: rules in the program's stream, what is said by name in that of the partner's improvement, what is said anonymously outside. */
export const feedbackEvents = [
  feedbackRulesDefined,
  feedbackInvited,
  feedbackGiven,
  feedbackWithdrawn,
  feedbackAnswered,
  feedbackClosed,
  anonymousFeedbackGiven,
  feedbackSummaryPublished,
];
