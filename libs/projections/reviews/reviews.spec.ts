import { describe, expect, test } from '@jest/globals';
import {
  assessmentRecorded,
  reviewAcknowledged,
  reviewCancelled,
  reviewDisputed,
  reviewRescheduled,
  partnerStream,
} from '#contracts';
import { inStream, type History } from '#kernel/given-when-then';
import { aConcludedReview, aScheduledReview, anAssessedReview, anOpenReview, januaryReview } from '#reviews/testing';
import { theDocument, theLog } from '../testing/index.js';
import { reviewCalendar } from './index.js';

const reviewAfter = async (...histories: readonly History[]) =>
  theDocument(await theLog(...histories), reviewCalendar, 'orgenics-ltd.mor-2011-p04');

describe('a review to read', () => {
  test('has a day, and counts how often it was moved', async () => {
    const moved = reviewRescheduled({
      ...januaryReview,
      scheduledFor: '2011-02-17',
      previous: '2011-02-10',
      rescheduledBy: 'partner',
    });
    expect(await reviewAfter(aScheduledReview(), inStream(partnerStream('orgenics-ltd'), moved))).toMatchObject({
      status: 'scheduled',
      scheduledFor: '2011-02-17',
      rescheduled: 1,
      lead: 'ama',
    });
  });

  test('asks about the criteria of the scorecard once it is open', async () =>
    expect(await reviewAfter(anOpenReview())).toMatchObject({ status: 'open', criteria: [{ criterionId: 'on-time-delivery' }] }));

  test('holds of each assessor what was said last', async () => {
    const again = assessmentRecorded({
      ...januaryReview,
      assessor: 'ama',
      side: 'vendor',
      scores: [{ criterionId: 'on-time-delivery', score: '60' }],
    });
    expect(await reviewAfter(anAssessedReview(), inStream(partnerStream('orgenics-ltd'), again))).toMatchObject({
      assessments: [{ assessor: 'ama', scores: [{ score: '60' }] }],
    });
  });

  test('comes to a conclusion, which the partner acknowledges or disputes', async () => {
    expect(await reviewAfter(aConcludedReview())).toMatchObject({
      status: 'concluded',
      conclusion: { rating: 'Reliable', departs: true, card: null },
    });
    const seen = reviewAcknowledged({ ...januaryReview, acknowledgedBy: 'noor', comment: 'Noted' });
    expect(await reviewAfter(aConcludedReview(seen))).toMatchObject({ status: 'acknowledged', acknowledgement: 'Noted' });
    const no = reviewDisputed({ ...januaryReview, disputes: 3, criteria: [], grounds: 'No data', raisedBy: 'noor' });
    expect(await reviewAfter(aConcludedReview(no))).toMatchObject({
      status: 'disputed',
      dispute: { raisedBy: 'noor' },
      conclusion: { rating: 'Reliable' },
    });
  });

  test('is cancelled before it is concluded', async () =>
    expect(
      await reviewAfter(
        aScheduledReview(),
        inStream(
          partnerStream('orgenics-ltd'),
          reviewCancelled({ ...januaryReview, previous: 'scheduled', cancelledBy: 'vendor' }),
        ),
      ),
    ).toMatchObject({ status: 'cancelled' }));
});
