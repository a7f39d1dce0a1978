import { describe, expect, test } from '@jest/globals';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { tokenHashOf } from '../ballot/token.js';
import { inTheStream, invited, invitedAnonymously, rulesDefined, theGround, tokens } from '../testing/index.js';
import { inviteFeedback } from './invite-feedback.js';

const body = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  invitationId: 'january-2011',
  from: 'partner',
  about: 'vendor',
  periodId: 'FY2011-P04',
  respondBy: '2011-03-15',
  invitees: ['noor', 'efe'],
};
const theVendor = by(aPartnerManager);
const known = given(...theGround());

describe('inviting feedback', () => {
  test('says who is asked, about what, and by when', () => known.when(inviteFeedback, body, theVendor).thenRecorded(invited));

  test('is about the period of the day, and under a new id, unless told otherwise', () => {
    const { periodId: _, invitationId: __, ...short } = body;
    known
      .when(inviteFeedback, short, theVendor)
      .thenRecordedLike({ type: 'FeedbackInvited', data: { periodId: 'FY2011-P06', visibility: 'both' } });
  });

  test('of colleagues of the vendor is its own business, of colleagues of the partner is not', () => {
    const colleagues = { ...body, from: 'colleague', about: 'partner' };
    known
      .when(inviteFeedback, colleagues, theVendor)
      .thenRecordedLike({ type: 'FeedbackInvited', data: { visibility: 'vendor' } });
    known
      .when(inviteFeedback, colleagues, by(aPartnerUser))
      .thenRecordedLike({ type: 'FeedbackInvited', data: { visibility: 'both' } });
  });

  test('may ask about a theme of the program, and about no other', () => {
    const asking = { ...body, themes: ['communication', 'customs-papers'] };
    given(...theGround(), rulesDefined())
      .when(inviteFeedback, asking, theVendor)
      .thenRecordedLike({ type: 'FeedbackInvited', data: { themes: ['communication', 'customs-papers'] } });
    known.when(inviteFeedback, asking, theVendor).thenRefused('feedback-theme-unknown', 'themes.1');
  });

  test('is refused where a side would speak about itself', () => {
    known.when(inviteFeedback, { ...body, about: 'partner' }, theVendor).thenRefused('feedback-direction', 'about');
    known.when(inviteFeedback, { ...body, from: 'vendor' }, theVendor).thenRefused('feedback-direction', 'about');
  });

  test('is refused for a day that has gone by, and for a period that is not closed by itself or has not begun', () => {
    known.when(inviteFeedback, { ...body, respondBy: '2011-02-28' }, theVendor).thenRefused('feedback-date-past', 'respondBy');
    for (const periodId of ['FY2011-Q2', 'FY2011-P07', 'FY2099-P01'])
      known.when(inviteFeedback, { ...body, periodId }, theVendor).thenRefused('feedback-period', 'periodId');
  });

  test('is refused under an id that is taken, and without the partner or the program', () => {
    given(...theGround(), inTheStream(invited))
      .when(inviteFeedback, body, theVendor)
      .thenRefused('invitation-exists', 'invitationId');
    given().when(inviteFeedback, body, theVendor).thenRefused('partner-unknown', 'partnerId');
    given(...theGround().slice(1))
      .when(inviteFeedback, body, theVendor)
      .thenRefused('program-unknown', 'programId');
  });

  test('is malformed without anybody who is asked', () =>
    known.when(inviteFeedback, { ...body, invitees: [] }, theVendor).thenMalformed('invitees'));
});

describe('inviting anonymous feedback', () => {
  const { invitees: _, ...whom } = body;
  const tokenHashes = tokens.map(tokenHashOf);
  const anonymous = { ...whom, invitationId: 'how-january-went', tokenHashes };

  test('keeps the hashes of tokens in an order that says nothing, and nobody of those who are asked', () =>
    known.when(inviteFeedback, { ...anonymous, tokenHashes: tokenHashes.toReversed() }, theVendor).thenRecordedLike({
      type: 'FeedbackInvited',
      data: { ballots: { ballotBoxId: expect.any(String), tokenHashes: tokenHashes.toSorted() } },
    }));

  test('is known to both sides, whoever is asked, for what comes of it is', () =>
    known
      .when(inviteFeedback, { ...anonymous, from: 'colleague', about: 'partner' }, theVendor)
      .thenRecordedLike({ type: 'FeedbackInvited', data: { visibility: 'both' } }));

  test('is refused with fewer tokens than a figure needs answers', () => {
    known
      .when(inviteFeedback, { ...anonymous, tokenHashes: tokenHashes.slice(0, 4) }, theVendor)
      .thenRefused('invitation-too-small', 'tokenHashes');
    given(...theGround(), rulesDefined())
      .when(inviteFeedback, { ...anonymous, tokenHashes: tokenHashes.slice(0, 5) }, theVendor)
      .thenRefused('invitation-too-small', 'tokenHashes');
  });

  test('is refused with a token of another invitation', () =>
    given(...theGround(), inTheStream(invitedAnonymously))
      .when(inviteFeedback, { ...anonymous, invitationId: 'again' }, theVendor)
      .thenRefused('invitation-token-repeated', 'tokenHashes.0'));

  test('is refused where it says who is asked as well, and where it says neither', () => {
    known.when(inviteFeedback, { ...anonymous, invitees: ['noor'] }, theVendor).thenRefused('invitation-anonymous', 'invitees');
    known.when(inviteFeedback, whom, theVendor).thenRefused('invitation-anonymous', 'invitees');
  });

  test('is malformed with tokens themselves', () =>
    known.when(inviteFeedback, { ...anonymous, tokenHashes: tokens }, theVendor).thenMalformed('tokenHashes.0'));
});
