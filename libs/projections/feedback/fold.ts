import { feedbackAnswered, feedbackClosed, feedbackGiven, feedbackWithdrawn, type FeedbackSubject } from '#contracts';
import type { RecordedEvent } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import type { FeedbackDocument } from './feedback-document.js';

const { on } = reactionsOf<FeedbackDocument>();

type AboutFeedback = RecordedEvent<string, FeedbackSubject>;

const keys = ({ data: { partnerId, programId, feedbackId } }: { readonly data: FeedbackSubject }) => [
  `${partnerId}.${programId}.${feedbackId}`,
];

const changed = (feedback: FeedbackDocument | undefined, event: AboutFeedback, change: Partial<FeedbackDocument>) =>
  feedback && { ...feedback, ...change, revision: event.revision, recordedAt: event.metadata.recordedAt };

/** What becomes of feedback, event by event. */
export const feedbackReactions = [
  on(feedbackGiven, keys, (_, event, { key }) => ({
    id: key,
    ...event.data,
    ...(event.data.visibility === 'vendor' && { internal: true as const }),
    status: 'given',
    revision: event.revision,
    recordedAt: event.metadata.recordedAt,
  })),
  on(feedbackWithdrawn, keys, (feedback, event) => changed(feedback, event, { status: 'withdrawn', themes: [] })),
  on(feedbackAnswered, keys, (feedback, event) => {
    const { answer, owner, dueOn, answeredBy, answeredOn, daysToAnswer } = event.data;
    return changed(feedback, event, {
      status: 'answered',
      answer,
      ...(owner !== undefined && { owner }),
      ...(dueOn !== undefined && { dueOn }),
      answeredBy,
      answeredOn,
      daysToAnswer,
    });
  }),
  on(feedbackClosed, keys, (feedback, event) => {
    const { outcome, actionId, closedBy, closedOn } = event.data;
    return changed(feedback, event, {
      status: 'closed',
      outcome,
      ...(actionId !== undefined && { actionId }),
      closedBy,
      closedOn,
    });
  }),
];
