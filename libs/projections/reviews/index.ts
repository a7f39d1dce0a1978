import { ofPartner, readModel } from '../read-model/index.js';
import { firstPart } from '../shared/ids.js';
import { reviewReactions } from './fold.js';
import { ReviewDocument } from './review-document.js';

/** The reviews. */
export const reviewCalendar = readModel({
  name: 'reviews',
  version: 2,
  describes:
    'Reviews of partners: when they are held, what assessors said, what they came to, and whether the partner stands by it',
  document: ReviewDocument,
  partnerField: 'partnerId',
  fields: {
    reviewId: 'string',
    partnerId: 'string',
    programId: 'string',
    kind: 'string',
    periodId: 'string',
    from: 'string',
    to: 'string',
    status: 'string',
    isDisputed: 'boolean',
    'dispute.resolveBy': 'string',
    scheduledFor: 'string',
    lead: 'string',
    participants: 'strings',
    'conclusion.rating': 'string',
    'conclusion.departs': 'boolean',
    recordedAt: 'string',
  },
  indexes: [
    ['partnerId', 'scheduledFor'],
    ['programId', 'scheduledFor'],
    ['status', 'scheduledFor'],
  ],
  defaultSort: [{ field: 'scheduledFor', descending: true }],
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: reviewReactions,
  example: {
    id: 'orgenics-ltd.qbr-2011-q2',
    reviewId: 'qbr-2011-q2',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    kind: 'quarterly-business',
    periodId: 'FY2011-Q2',
    from: '2011-01-01',
    to: '2011-03-31',
    status: 'open',
    scheduledFor: '2011-04-12',
    rescheduled: 0,
    scheduledBy: 'vendor',
    lead: 'ama',
    participants: ['kofi'],
    scorecardId: 'vendor-delivery',
    criteria: [{ criterionId: 'on-time-delivery', metricId: 'on-time-delivery' }],
    assessments: [
      {
        assessor: 'ama',
        side: 'vendor',
        scores: [{ criterionId: 'on-time-delivery', score: '70', comment: 'Better than the quarter before' }],
        event: 'partner-orgenics-ltd@12',
        recordedAt: '2011-04-11T15:00:00.000Z',
      },
    ],
    isDisputed: false,
    revision: 12,
    recordedAt: '2011-04-11T15:00:00.000Z',
  },
});
