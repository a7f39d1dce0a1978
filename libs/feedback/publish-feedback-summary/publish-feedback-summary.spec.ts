import { describe, expect, test } from '@jest/globals';

import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import {
  answeredAnonymously,
  inTheStream,
  invited,
  invitedAnonymously,
  published,
  rulesDefined,
  theGround,
} from '../testing/index.js';
import { publishFeedbackSummary } from './publish-feedback-summary.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', periodId: 'FY2011-P04', about: 'vendor' };
const afterwards = by(aPartnerManager, { now: '2011-03-16T09:00:00.000Z' });
const rated = (...ratings: readonly number[]) =>
  answeredAnonymously(...ratings.map((rating) => [{ themeId: 'communication', rating }]));
const whenAnswered = (...ratings: readonly number[]) =>
  given(...theGround(), inTheStream(invited, invitedAnonymously), rated(...ratings));

describe('publishing what was answered anonymously', () => {
  test('tells how many answered on a theme, and the sum of their ratings', () =>
    whenAnswered(1, 2, 3, 4, 5).when(publishFeedbackSummary, body, afterwards).thenRecorded(published));

  test('is for both sides: neither can keep back what the other would rather not read', () => {
    expect(publishFeedbackSummary.allowed.sides).toEqual(['vendor', 'partner']);
    whenAnswered(1, 2, 3, 4, 5)
      .when(publishFeedbackSummary, body, by(aPartnerUser, { now: '2011-03-16T09:00:00.000Z' }))
      .thenRecordedLike({ type: 'FeedbackSummaryPublished', data: { publishedBy: 'noor' } });
  });

  test('is refused while fewer have answered than the program asks for', () => {
    whenAnswered(1, 2, 3, 4).when(publishFeedbackSummary, body, afterwards).thenRefused('feedback-too-few', '');
    given(...theGround(), rulesDefined(), inTheStream(invitedAnonymously), rated(1, 2, 3, 4, 5))
      .when(publishFeedbackSummary, body, afterwards)
      .thenRefused('feedback-too-few', '');
    given(...theGround())
      .when(publishFeedbackSummary, body, afterwards)
      .thenRefused('feedback-too-few', '');
  });

  test('is refused while answers may still come', () =>
    whenAnswered(1, 2, 3, 4, 5)
      .when(publishFeedbackSummary, body, by(aPartnerManager, { now: '2011-03-15T09:00:00.000Z' }))
      .thenRefused('feedback-still-open', ''));

  test('is refused for a period that is not over, and for one that there is not', () => {
    whenAnswered(1, 2, 3, 4, 5)
      .when(publishFeedbackSummary, { ...body, periodId: 'FY2011-P06' }, afterwards)
      .thenRefused('period-open', 'periodId');
    given().when(publishFeedbackSummary, body, afterwards).thenRefused('feedback-period', 'periodId');
  });

  test('again changes nothing', () =>
    given(...theGround(), inTheStream(invitedAnonymously, published), rated(1, 2, 3, 4, 5))
      .when(publishFeedbackSummary, body, afterwards)
      .thenNothing());

  test('says nothing of what was answered about the other side', () =>
    whenAnswered(1, 2, 3, 4, 5)
      .when(publishFeedbackSummary, { ...body, about: 'partner' }, afterwards)
      .thenRefused('feedback-too-few', ''));
});
