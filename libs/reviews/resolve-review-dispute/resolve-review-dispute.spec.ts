import { describe, expect, test } from '@jest/globals';
import { partnerStream, reviewDisputeResolved, reviewDisputed } from '#contracts';
import type { Actor } from '#kernel';
import { by, given, inStream } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { disputeReview } from '../dispute-review/dispute-review.js';
import { aConcludedReview, januaryReview } from '../testing/index.js';
import { resolveReviewDispute } from './resolve-review-dispute.js';

const about = { partnerId: 'orgenics-ltd', reviewId: 'mor-2011-p04' };
const body = { ...about, outcome: 'rejected', reason: 'They are not among those counted' } as const;
const ben: Actor = { id: 'ben', kind: 'user', side: 'vendor' };
const disputed = (resolveBy = {}) =>
  inStream(
    partnerStream('orgenics-ltd'),
    reviewDisputed({ ...januaryReview, disputes: 3, criteria: [], grounds: 'Customs', raisedBy: 'noor', ...resolveBy }),
  );
const resolved = (resolveBy: string, late: boolean) =>
  reviewDisputeResolved({
    ...januaryReview,
    dispute: 4,
    outcome: 'rejected',
    reasons: 'They are not among those counted',
    resolvedBy: 'ben',
    resolveBy,
    late,
  });
const theReview = [aProgram(), { ...aConcludedReview(), actor: aPartnerManager }] as const;
const theDispute = [...theReview, disputed({ resolveBy: '2011-03-31' })] as const;

describe('resolving a dispute about a review', () => {
  test('says what it came to and why, in time or late', () => {
    for (const [now, late] of [
      ['2011-03-31T15:00:00.000Z', false],
      ['2011-04-01T15:00:00.000Z', true],
    ] as const)
      given(...theDispute)
        .when(resolveReviewDispute, body, by(ben, { now }))
        .thenRecorded(resolved('2011-03-31', late));
  });

  test('gives a dispute of before there were days those that hold now', () =>
    given(...theReview, disputed())
      .when(resolveReviewDispute, body, by(ben))
      .thenRecordedLike({ type: 'ReviewDisputeResolved', data: { dispute: 4, resolveBy: '2011-01-30', late: true } }));

  test('is not for whoever assessed or concluded, not even through a delegate, and not for the partner', () => {
    const delegate: Actor = { id: 'portal', kind: 'service', side: 'vendor', onBehalfOf: 'ama' };
    for (const actor of [aPartnerManager, delegate])
      given(...theDispute)
        .when(resolveReviewDispute, body, by(actor))
        .thenRefused('resolver-involved', '');
    expect(resolveReviewDispute.allowed.sides).toEqual(['vendor']);
  });

  test('is final: a conclusion is disputed once', () => {
    const settled = inStream(partnerStream('orgenics-ltd'), resolved('2011-03-31', false));
    given(...theDispute, settled)
      .when(disputeReview, { ...about, reason: 'Still customs' }, by(aPartnerUser))
      .thenRefused('review-disputed', 'reviewId');
    given(...theDispute, settled)
      .when(resolveReviewDispute, body, by(ben))
      .thenRefused('dispute-none', 'reviewId');
  });

  test('is refused where nothing is disputed, where there is no review, and without reasons', () => {
    const { reason: _reason, ...silent } = body;
    given(...theReview)
      .when(resolveReviewDispute, body, by(ben))
      .thenRefused('dispute-none', 'reviewId');
    given().when(resolveReviewDispute, body, by(ben)).thenRefused('review-unknown', 'reviewId');
    given(...theDispute)
      .when(resolveReviewDispute, silent, by(ben))
      .thenMalformed('reason');
  });
});
