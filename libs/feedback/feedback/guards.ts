import { refuse, type Refused } from '#contracts';
import type { Actor } from '#kernel';
import type { Feedback, FeedbackStatus } from './feedback.js';

/** Refuses what feedback is too early or too late for. */
export const isAt = ({ status, subject: { feedbackId } }: Feedback, expected: FeedbackStatus): Refused =>
  status === expected
    ? undefined
    : refuse('feedback-status', 'feedbackId', `expected feedback that is ${expected}; ${feedbackId} is ${status}`);

/** Refuses the side that feedback is not about. */
export const isAbout = ({ subject: { about } }: Feedback, { side }: Pick<Actor, 'side'>): Refused =>
  side === about ? undefined : refuse('feedback-of-other-side', '', `expected somebody of the ${about}, whom it is about`);
