import { describe, test } from '@jest/globals';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { feedbackWasGiven, inTheStream, invited, invitedAnonymously, onProcesses, theGround } from '../testing/index.js';
import { giveFeedback } from './give-feedback.js';

const body = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  feedbackId: 'papers-come-late',
  from: 'partner',
  about: 'vendor',
  periodId: 'FY2011-P04',
  themes: [onProcesses],
};
const asked = { ...body, invitationId: 'january-2011' };
const noor = by(aPartnerUser, { effectiveAt: '2011-02-14T09:00:00Z' });
const ama = by(aPartnerManager, { effectiveAt: '2011-02-14T09:00:00Z' });
const known = given(...theGround());
const whenAsked = given(...theGround(), inTheStream(invited));

describe('giving feedback by name', () => {
  test('needs no invitation', () => known.when(giveFeedback, body, noor).thenRecorded(feedbackWasGiven()));

  test('may answer an invitation, whose period it takes', () => {
    const { periodId: _, ...short } = asked;
    whenAsked.when(giveFeedback, short, noor).thenRecorded(feedbackWasGiven({}, { invitationId: 'january-2011' }));
  });

  test('by a colleague of the vendor is its own business, unless it is shared', () => {
    const frank = { ...body, from: 'colleague', about: 'partner' };
    known.when(giveFeedback, frank, ama).thenRecordedLike({ type: 'FeedbackGiven', data: { visibility: 'vendor' } });
    known
      .when(giveFeedback, { ...frank, shared: true }, ama)
      .thenRecordedLike({ type: 'FeedbackGiven', data: { visibility: 'both' } });
    known.when(giveFeedback, frank, noor).thenRecordedLike({ type: 'FeedbackGiven', data: { visibility: 'both' } });
  });

  test('is refused where somebody speaks for the other side, or a side about itself', () => {
    known.when(giveFeedback, body, ama).thenRefused('feedback-direction', 'from');
    known.when(giveFeedback, { ...body, about: 'partner' }, noor).thenRefused('feedback-direction', 'about');
  });

  test('is refused on a theme that is not there, twice on one, and where it says nothing', () => {
    const on = (...themes: readonly object[]) => ({ ...body, themes });
    known
      .when(giveFeedback, on({ themeId: 'weather', rating: 1 }), noor)
      .thenRefused('feedback-theme-unknown', 'themes.0.themeId');
    known.when(giveFeedback, on(onProcesses, onProcesses), noor).thenRefused('feedback-theme-repeated', 'themes.1.themeId');
    known.when(giveFeedback, on({ themeId: 'enablement' }), noor).thenRefused('feedback-empty', 'themes.0');
    known.when(giveFeedback, on({ ...onProcesses, rating: 6 }), noor).thenMalformed('themes.0.rating');
  });

  test('is refused in answer to an invitation of others, a second time, and once it is over', () => {
    whenAsked
      .when(giveFeedback, asked, by({ ...aPartnerUser, id: 'somebody' }, { effectiveAt: '2011-02-14T09:00:00Z' }))
      .thenRefused('invitation-of-others', 'invitationId');
    given(...theGround(), inTheStream(invited, feedbackWasGiven({ feedbackId: 'first' }, { invitationId: 'january-2011' })))
      .when(giveFeedback, asked, noor)
      .thenRefused('invitation-of-others', 'invitationId');
    whenAsked
      .when(giveFeedback, asked, by(aPartnerUser, { effectiveAt: '2011-03-16T09:00:00Z' }))
      .thenRefused('invitation-over', 'invitationId');
  });

  test('is refused in answer to an invitation that asks something else, or that there is not', () => {
    whenAsked.when(giveFeedback, { ...asked, periodId: 'FY2011-P03' }, noor).thenRefused('invitation-other', 'periodId');
    whenAsked.when(giveFeedback, { ...asked, from: 'colleague' }, noor).thenRefused('invitation-other', 'from');
    known.when(giveFeedback, asked, noor).thenRefused('invitation-unknown', 'invitationId');
  });

  test('is refused in answer to an invitation that is answered anonymously', () =>
    given(...theGround(), inTheStream(invitedAnonymously))
      .when(giveFeedback, { ...body, invitationId: 'how-january-went' }, noor)
      .thenRefused('invitation-anonymous', 'invitationId'));

  test('is refused under an id that is taken', () =>
    given(...theGround(), inTheStream(feedbackWasGiven()))
      .when(giveFeedback, body, noor)
      .thenRefused('feedback-exists', 'feedbackId'));
});
