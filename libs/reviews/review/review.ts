import type { AssessedCriterion, ReviewSubject } from '#contracts';
import type { Side } from '#kernel';

/** How far a review has come. */
export type ReviewStatus = 'scheduled' | 'open' | 'concluded' | 'cancelled';

/** That an assessor has spoken; what was said is in the event. */
export interface RecordedAssessment {
  readonly assessor: string;
  readonly side: Side;
  readonly revision: number;
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
  readonly disputed: boolean;
  readonly revision: number;
}
