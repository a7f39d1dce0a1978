import { describe, test } from '@jest/globals';
import { by, given } from '#kernel/given-when-then';
import { aPartnerUser } from '#partners/testing';
import { answered, feedbackWasGiven, inTheStream, withdrawn } from '../testing/index.js';
import { withdrawFeedback } from './withdraw-feedback.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', feedbackId: 'papers-come-late', reason: 'A single shipment' };
const noor = by(aPartnerUser);

describe('withdrawing feedback', () => {
  test('is for whoever gave it', () => {
    given(inTheStream(feedbackWasGiven())).when(withdrawFeedback, body, noor).thenRecorded(withdrawn);
    given(inTheStream(feedbackWasGiven()))
      .when(withdrawFeedback, body, by({ ...aPartnerUser, id: 'efe' }))
      .thenRefused('feedback-not-given-by', 'feedbackId');
  });

  test('is refused once it is answered, and a second time', () => {
    for (const since of [answered, withdrawn])
      given(inTheStream(feedbackWasGiven(), since))
        .when(withdrawFeedback, body, noor)
        .thenRefused('feedback-status', 'feedbackId');
  });

  test('is refused where there is none, or none that the partner may know of', () => {
    given().when(withdrawFeedback, body, noor).thenRefused('feedback-unknown', 'feedbackId');
    given(inTheStream(feedbackWasGiven({ visibility: 'vendor', from: 'colleague' })))
      .when(withdrawFeedback, body, noor)
      .thenRefused('feedback-unknown', 'feedbackId');
  });
});
