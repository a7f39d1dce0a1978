import {
  assessmentRecorded,
  partnerStream,
  reviewConcluded,
  reviewOpened,
  reviewScheduled,
  type ReviewSubject,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { inStream, type History } from '#kernel/given-when-then';

/** The operational review of `orgenics-ltd` for January 2011. */
export const januaryReview: ReviewSubject = {
  reviewId: 'mor-2011-p04',
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  kind: 'monthly-operational',
  periodId: 'FY2011-P04',
  from: '2011-01-01',
  to: '2011-01-31',
};

/** It is scheduled for 10 February, led by the partner manager. */
export const scheduled = (subject: Partial<ReviewSubject> = {}): DomainEvent =>
  reviewScheduled({
    ...januaryReview,
    ...subject,
    scheduledFor: '2011-02-10',
    lead: 'ama',
    participants: ['noor'],
    scheduledBy: 'vendor',
  });

/** It is open, for the one criterion of the scorecard. */
export const opened = (subject: Partial<ReviewSubject> = {}): DomainEvent =>
  reviewOpened({
    ...januaryReview,
    ...subject,
    scorecardId: 'vendor-delivery',
    programRevision: 4,
    criteria: [{ criterionId: 'on-time-delivery', metricId: 'on-time-delivery' }],
  });

/** Somebody of the vendor has given 80. */
export const assessed = (assessor = 'ama'): DomainEvent =>
  assessmentRecorded({
    ...januaryReview,
    assessor,
    side: 'vendor',
    scores: [{ criterionId: 'on-time-delivery', score: '80' }],
  });

/** It is concluded as Reliable, without a card. */
export const concluded: DomainEvent = reviewConcluded({
  ...januaryReview,
  rating: 'Reliable',
  band: null,
  departs: true,
  rationale: 'Nothing was recorded',
  decisions: [],
  assessments: 1,
  card: null,
  concludedBy: 'ama',
});

const inPartnerStream = (...events: readonly DomainEvent[]): History =>
  inStream(partnerStream(januaryReview.partnerId), ...events);

/** A review that has a date. */
export const aScheduledReview = (subject: Partial<ReviewSubject> = {}): History => inPartnerStream(scheduled(subject));

/** A review in which assessors may speak. */
export const anOpenReview = (subject: Partial<ReviewSubject> = {}): History =>
  inPartnerStream(scheduled(subject), opened(subject));

/** A review in which one assessor of the vendor has spoken. */
export const anAssessedReview = (): History => inPartnerStream(scheduled(), opened(), assessed());

/** A review that is concluded; its conclusion is revision 3 of the partner's stream. */
export const aConcludedReview = (...then: readonly DomainEvent[]): History =>
  inPartnerStream(scheduled(), opened(), assessed(), concluded, ...then);
