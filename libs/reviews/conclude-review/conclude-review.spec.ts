import { describe, test } from '@jest/globals';
import { reviewConcluded } from '#contracts';
import { aCard } from '#goals/testing';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, anEnrolledPartner } from '#partners/testing';
import { aProgram, vendorDelivery } from '#programs/testing';
import { aConcludedReview, aScheduledReview, anAssessedReview, anOpenReview, januaryReview } from '../testing/index.js';
import { concludeReview } from './conclude-review.js';

const decisions = [{ decision: 'Announce late lines', owner: 'noor', dueOn: '2011-03-31' }];
const body = { partnerId: 'orgenics-ltd', reviewId: 'mor-2011-p04', rating: 'Reliable' };
const theManager = by(aPartnerManager, { effectiveAt: '2011-02-14T15:00:00Z' });
const open = [aProgram(), anEnrolledPartner(), anOpenReview()];

describe('concluding a review', () => {
  test('keeps the whole card as it was folded, with the rating and the decisions', () => {
    const card = { ...aCard('0.8000'), explanation: { rounding: 'half away from zero' } };
    given(aProgram(), anAssessedReview(), anEnrolledPartner())
      .withFolded({ card })
      .when(concludeReview, { ...body, decisions }, theManager)
      .thenRecorded(
        reviewConcluded({
          ...januaryReview,
          rating: 'Reliable',
          band: 'Reliable',
          departs: false,
          decisions,
          assessments: 1,
          card,
          concludedBy: 'ama',
        }),
      );
  });

  test('departs from the band of the card only with a reason', () => {
    const attempt = (more: object) =>
      given(...open)
        .withFolded({ card: aCard('0.6000', { band: 'At risk' }) })
        .when(concludeReview, { ...body, ...more }, theManager);
    attempt({}).thenRefused('review-rating-unexplained', 'reason');
    attempt({ reason: 'One shipment was held' }).thenRecordedLike({
      type: 'ReviewConcluded',
      data: { rating: 'Reliable', band: 'At risk', departs: true, rationale: 'One shipment was held' },
    });
  });

  test('needs a reason where the card is withheld, or nothing has made one', () => {
    given(...open)
      .when(concludeReview, body, theManager)
      .thenRefused('review-rating-unexplained', 'reason');
    given(...open)
      .withFolded({ card: aCard(null, { band: null }) })
      .when(concludeReview, { ...body, reason: 'As last month' }, theManager)
      .thenRecordedLike({ type: 'ReviewConcluded', data: { band: null, departs: true } });
    given(...open)
      .when(concludeReview, { ...body, reason: 'As last month' }, theManager)
      .thenRecordedLike({ type: 'ReviewConcluded', data: { card: null } });
  });

  test('rates by the bands of the scorecard, and freely where it has none', () => {
    const reason = 'They asked for it';
    given(...open)
      .when(concludeReview, { ...body, rating: 'Splendid', reason }, theManager)
      .thenRefused('review-rating-unknown', 'rating');
    given(aProgram({ scorecards: [{ ...vendorDelivery, bands: [] }] }), anEnrolledPartner(), anOpenReview())
      .when(concludeReview, { ...body, rating: 'Splendid', reason }, theManager)
      .thenRecordedLike({ type: 'ReviewConcluded', data: { rating: 'Splendid' } });
  });

  test('waits for the end of the period, in the time zone of the program, where it judges a whole one', () => {
    const lastDay = by(aPartnerManager, { effectiveAt: '2011-02-01T04:00:00Z' });
    given(...open)
      .withFolded({ card: aCard('0.8000') })
      .when(concludeReview, body, lastDay)
      .thenRefused('review-period-running', 'effectiveAt');
    given(aProgram(), anEnrolledPartner(), anOpenReview({ kind: 'initial' }))
      .withFolded({ card: aCard('0.8000') })
      .when(concludeReview, body, lastDay)
      .thenRecordedLike({ type: 'ReviewConcluded' });
  });

  test('is refused with a decision that is due before it', () =>
    given(...open)
      .withFolded({ card: aCard('0.8000') })
      .when(concludeReview, { ...body, decisions: [...decisions, { decision: 'Call', dueOn: '2011-02-13' }] }, theManager)
      .thenRefused('review-decision-past', 'decisions.1.dueOn'));

  test('is refused before it is open, once it is concluded, and where there is none', () => {
    given(aProgram(), aScheduledReview()).when(concludeReview, body, theManager).thenRefused('review-status', 'reviewId');
    given(aProgram(), aConcludedReview()).when(concludeReview, body, theManager).thenRefused('review-status', 'reviewId');
    given(aProgram()).when(concludeReview, body, theManager).thenRefused('review-unknown', 'reviewId');
  });

  test('does not take a card from the caller', () =>
    given(...open)
      .when(concludeReview, { ...body, card: aCard('1.0000') }, theManager)
      .thenMalformed('card'));
});
