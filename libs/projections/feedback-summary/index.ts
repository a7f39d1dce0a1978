import { ofPartner, readModel } from '../read-model/index.js';
import { firstPart } from '../shared/ids.js';
import { FeedbackSummary } from './feedback-summary.js';
import { summaryReactions } from './fold.js';

/** Feedback in figures. */
export const feedbackSummary = readModel({
  name: 'feedback-summary',
  version: 2,
  describes: 'Feedback in figures, both ways: a row per partner, closing period, side that it is about, and theme',
  document: FeedbackSummary,
  partnerField: 'partnerId',
  fields: {
    partnerId: 'string',
    programId: 'string',
    periodId: 'string',
    about: 'string',
    themeId: 'string',
    internal: 'boolean',
    'named.given': 'number',
    'named.open': 'number',
    'named.answered': 'number',
    'named.meanRating': 'decimal',
    'anonymous.answers': 'number',
    'anonymous.meanRating': 'decimal',
    'named.meanDaysToAnswer': 'decimal',
    recordedAt: 'string',
  },
  indexes: [
    ['partnerId', 'periodId'],
    ['programId', 'periodId', 'themeId'],
  ],
  defaultSort: [{ field: 'recordedAt', descending: true }],
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: summaryReactions,
  example: {
    id: 'orgenics-ltd.scms.FY2011-P04.vendor.process-friction',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P04',
    about: 'vendor',
    visibility: 'both',
    themeId: 'process-friction',
    named: {
      given: 3,
      open: 1,
      answered: 2,
      closed: 1,
      withdrawn: 0,
      ratings: 2,
      ratingSum: 5,
      meanRating: '2.50',
      daysToAnswerSum: 7,
      meanDaysToAnswer: '3.5',
    },
    recordedAt: '2011-02-17T09:00:00.000Z',
  },
});
