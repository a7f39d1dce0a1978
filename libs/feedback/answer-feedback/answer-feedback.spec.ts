import { describe, test } from '@jest/globals';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { answered, feedbackWasGiven, inTheStream } from '../testing/index.js';
import { answerFeedback } from './answer-feedback.js';

const body = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  feedbackId: 'papers-come-late',
  answer: 'Papers will go out with the confirmation',
};
const at = { effectiveAt: '2011-02-17T09:00:00Z' };
const ama = by(aPartnerManager, at);
const whenGiven = given(aProgram(), inTheStream(feedbackWasGiven()));

describe('answering feedback', () => {
  test('says what will be done, and after how many days', () => whenGiven.when(answerFeedback, body, ama).thenRecorded(answered));

  test('may name who sees to it, and by when', () =>
    whenGiven
      .when(answerFeedback, { ...body, owner: 'ama', dueOn: '2011-03-31' }, ama)
      .thenRecordedLike({ type: 'FeedbackAnswered', data: { owner: 'ama', dueOn: '2011-03-31' } }));

  test('is for the side that it is about', () =>
    whenGiven.when(answerFeedback, body, by(aPartnerUser, at)).thenRefused('feedback-of-other-side', ''));

  test('is for somebody else than whoever gave it', () =>
    given(aProgram(), inTheStream(feedbackWasGiven({ from: 'colleague', visibility: 'vendor' }, { givenBy: 'ama' })))
      .when(answerFeedback, body, ama)
      .thenRefused('feedback-own', 'feedbackId'));

  test('is refused a second time, by a day that has gone by, and where there is none', () => {
    given(aProgram(), inTheStream(feedbackWasGiven(), answered))
      .when(answerFeedback, body, ama)
      .thenRefused('feedback-status', 'feedbackId');
    whenGiven.when(answerFeedback, { ...body, dueOn: '2011-02-16' }, ama).thenRefused('feedback-date-past', 'dueOn');
    given(aProgram()).when(answerFeedback, body, ama).thenRefused('feedback-unknown', 'feedbackId');
  });
});
