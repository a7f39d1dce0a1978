import { describe, test } from '@jest/globals';
import { feedbackClosed } from '#contracts';
import { anAction } from '#improvement/testing';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { answered, closed, feedbackWasGiven, inTheStream, latePapers } from '../testing/index.js';
import { closeFeedback } from './close-feedback.js';

const body = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  feedbackId: 'papers-come-late',
  outcome: 'Papers go out with the confirmation',
};
const ama = by(aPartnerManager);
const whenAnswered = given(aProgram(), anAction(), inTheStream(feedbackWasGiven(), answered));

describe('closing feedback', () => {
  test('says what was done', () => whenAnswered.when(closeFeedback, body, ama).thenRecorded(closed));

  test('may name the action by which it was done', () =>
    whenAnswered.when(closeFeedback, { ...body, actionId: 'announce-late-lines' }, ama).thenRecorded(
      feedbackClosed({
        ...latePapers,
        themes: [{ themeId: 'process-friction', rating: 2 }],
        outcome: 'Papers go out with the confirmation',
        actionId: 'announce-late-lines',
        closedBy: 'ama',
        closedOn: '2011-03-01',
      }),
    ));

  test('is refused with an action that there is not', () =>
    whenAnswered.when(closeFeedback, { ...body, actionId: 'other' }, ama).thenRefused('action-unknown', 'actionId'));

  test('is refused before it is answered, by the other side, and where there is none', () => {
    given(aProgram(), inTheStream(feedbackWasGiven()))
      .when(closeFeedback, body, ama)
      .thenRefused('feedback-status', 'feedbackId');
    whenAnswered.when(closeFeedback, body, by(aPartnerUser)).thenRefused('feedback-of-other-side', '');
    given(aProgram()).when(closeFeedback, body, ama).thenRefused('feedback-unknown', 'feedbackId');
  });
});
