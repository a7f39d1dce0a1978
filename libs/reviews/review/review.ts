import type { AssessedCriterion, ReviewSubject } from '#contracts';
import type { Actor, Side } from '#kernel';

/** How far a review has come. */
export type ReviewStatus = 'scheduled' | 'open' | 'concluded' | 'cancelled';

/** That an assessor has spoken; what was said is in the event. */
export interface RecordedAssessment {
  readonly assessor: string;
  readonly side: Side;
  readonly revision: number;
}

/** A dispute that waits for its resolution. */
export interface ReviewDispute {
  readonly revision: number;
  /** When it was recorded. */
  readonly raisedAt: string;
  /** The last day on which it is resolved in time; left out by disputes of before there were such days. */
  readonly resolveBy?: string;
}

/** A review, as decisions see it. `revision` is that of its last event. */
export interface Review {
  readonly subject: ReviewSubject;
  readonly status: ReviewStatus;
  readonly scheduledFor: string;
  /** What assessors are asked about; none before it is opened. */
  readonly criteria: readonly AssessedCriterion[];
  readonly assessments: readonly RecordedAssessment[];
  /** Revision of its conclusion. */
  readonly concluded: number | undefined;
  readonly acknowledged: boolean;
  /** Whether it was disputed ever: a conclusion is disputed once. */
  readonly disputed: boolean;
  /** The dispute that waits. */
  readonly dispute: ReviewDispute | undefined;
  /** Everyone who assessed or concluded. */
  readonly hands: readonly Actor[];
  readonly revision: number;
}
