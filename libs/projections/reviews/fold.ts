import {
  assessmentRecorded,
  reviewAcknowledged,
  reviewCancelled,
  reviewConcluded,
  reviewDisputeResolved,
  reviewDisputed,
  reviewOpened,
  reviewRescheduled,
  reviewScheduled,
  type ReviewSubject,
} from '#contracts';
import type { RecordedEvent } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import { citation } from '../shared/ids.js';
import type { ReviewDocument } from './review-document.js';

const { on } = reactionsOf<ReviewDocument>();

type AboutReview = RecordedEvent<string, ReviewSubject>;

const keys = ({ data: { partnerId, reviewId } }: { readonly data: ReviewSubject }) => [`${partnerId}.${reviewId}`];

/** Every event leaves its mark on the review. */
const changed = (review: ReviewDocument | undefined, event: AboutReview, change: Partial<ReviewDocument>) =>
  review && { ...review, ...change, revision: event.revision, recordedAt: event.metadata.recordedAt };

/** What becomes of a review, event by event. */
export const reviewReactions = [
  on(reviewScheduled, keys, (_, event, { key }) => ({
    ...event.data,
    id: key,
    status: 'scheduled',
    rescheduled: 0,
    criteria: [],
    assessments: [],
    isDisputed: false,
    revision: event.revision,
    recordedAt: event.metadata.recordedAt,
  })),
  on(reviewRescheduled, keys, (review, event) =>
    changed(review, event, { scheduledFor: event.data.scheduledFor, rescheduled: (review?.rescheduled ?? 0) + 1 }),
  ),
  on(reviewOpened, keys, (review, event) => {
    const { scorecardId, criteria } = event.data;
    return changed(review, event, { status: 'open', scorecardId, criteria });
  }),
  on(assessmentRecorded, keys, (review, event) => {
    const { assessor, side, scores, comment } = event.data;
    const said = { assessor, side, scores, event: citation(event), recordedAt: event.metadata.recordedAt };
    const others = review?.assessments.filter((assessment) => assessment.assessor !== assessor) ?? [];
    return changed(review, event, { assessments: [...others, { ...said, ...(comment !== undefined && { comment }) }] });
  }),
  on(reviewConcluded, keys, (review, event) => {
    const { rating, band, departs, rationale, decisions, card, concludedBy } = event.data;
    const conclusion = {
      rating,
      band,
      departs,
      ...(rationale !== undefined && { rationale }),
      decisions,
      card,
      concludedBy,
      event: citation(event),
      recordedAt: event.metadata.recordedAt,
    };
    return changed(review, event, { status: 'concluded', conclusion });
  }),
  on(reviewAcknowledged, keys, (review, event) => {
    const { acknowledgedBy, comment } = event.data;
    return changed(review, event, {
      status: review?.isDisputed === true ? 'disputed' : 'acknowledged',
      acknowledgedBy,
      ...(comment !== undefined && { acknowledgement: comment }),
    });
  }),
  on(reviewDisputed, keys, (review, event) => {
    const { raisedBy, criteria, grounds, resolveBy } = event.data;
    const due = resolveBy === undefined ? {} : { resolveBy };
    const dispute = { raisedBy, criteria, grounds, ...due, event: citation(event) };
    return changed(review, event, { status: 'disputed', isDisputed: true, dispute });
  }),
  on(reviewDisputeResolved, keys, (review, event) => {
    const { outcome, reasons, resolvedBy, late } = event.data;
    const resolved = { outcome, reasons, resolvedBy, late, event: citation(event) };
    return changed(review, event, {
      status: review?.acknowledgedBy === undefined ? 'concluded' : 'acknowledged',
      isDisputed: false,
      ...(review?.dispute && { dispute: { ...review.dispute, resolved } }),
    });
  }),
  on(reviewCancelled, keys, (review, event) => changed(review, event, { status: 'cancelled' })),
];
