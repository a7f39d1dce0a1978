import { expect, test } from '@jest/globals';
import { stateAfter } from '#kernel/given-when-then';
import { answered, feedbackWasGiven, inTheStream, invited, published } from '../testing/index.js';
import { feedbacks } from './feedbacks.js';

test('what was asked and said is the same from a snapshot', () => {
  const state = stateAfter(
    feedbacks,
    inTheStream(invited, feedbackWasGiven({}, { invitationId: 'january-2011' }), answered, published),
  );
  expect(state.given.get('papers-come-late')).toMatchObject({ status: 'answered', givenBy: 'noor', revision: 2 });
  expect(state.invitations.get('january-2011')).toMatchObject({ invitees: ['noor', 'efe'], answered: ['noor'] });
  const kept = feedbacks.snapshot?.read(JSON.parse(JSON.stringify(feedbacks.snapshot.write(state))));
  expect(kept?.published.toJS()).toEqual(state.published.toJS());
  expect(kept?.given.toJS()).toEqual(state.given.toJS());
  expect(kept?.invitations.toJS()).toEqual(state.invitations.toJS());
});
