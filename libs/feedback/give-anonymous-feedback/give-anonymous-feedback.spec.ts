import { describe, expect, test } from '@jest/globals';
import { anonymousFeedbackGiven } from '#contracts';
import { deterministicId } from '#kernel';
import { by, given } from '#kernel/given-when-then';
import type { Actor } from '#kernel';
import { markOf, tokenHashOf } from '../ballot/token.js';
import { answeredAnonymously, inTheStream, invitedAnonymously, theGround, tokens } from '../testing/index.js';
import { giveAnonymousFeedback } from './give-anonymous-feedback.js';

const [token = ''] = tokens;
const body = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  invitationId: 'how-january-went',
  token,
  themes: [
    { themeId: 'communication', words: 'Nobody calls' },
    { themeId: 'process-friction', rating: 2 },
  ],
};
const nobody: Actor = { id: 'anonymous', kind: 'anonymous', side: 'partner' };
const inTime = by(nobody);
const whenInvited = given(...theGround(), inTheStream(invitedAnonymously));
const unasked = deterministicId('somebody else').repeat(2);

describe('giving feedback anonymously', () => {
  test('keeps what is said in the order of the themes, and of the token a mark alone', () => {
    whenInvited.when(giveAnonymousFeedback, body, inTime).thenRecorded(
      anonymousFeedbackGiven({
        partnerId: 'orgenics-ltd',
        programId: 'scms',
        periodId: 'FY2011-P04',
        about: 'vendor',
        themes: body.themes.toReversed(),
        mark: markOf(token),
      }),
    );
    expect(markOf(token)).not.toBe(tokenHashOf(token));
  });

  test('is refused a second time with the same token, whatever is said', () =>
    given(...theGround(), inTheStream(invitedAnonymously), answeredAnonymously([{ themeId: 'enablement', rating: 5 }]))
      .when(giveAnonymousFeedback, body, inTime)
      .thenRefused('feedback-token-spent', 'token'));

  test('is possible with every other token', () =>
    given(...theGround(), inTheStream(invitedAnonymously), answeredAnonymously([{ themeId: 'enablement', rating: 5 }]))
      .when(giveAnonymousFeedback, { ...body, token: tokens[1] }, inTime)
      .thenRecordedLike({ type: 'AnonymousFeedbackGiven' }));

  test('is refused with a token that was not handed out, with the hash of one, and for an invitation that there is not', () => {
    for (const other of [{ token: unasked }, { token: tokenHashOf(token) }, { invitationId: 'other' }])
      whenInvited.when(giveAnonymousFeedback, { ...body, ...other }, inTime).thenRefused('feedback-token-unknown', 'token');
  });

  test('is refused once the day is over where the program is, to the hour', () => {
    whenInvited
      .when(giveAnonymousFeedback, body, by(nobody, { now: '2011-03-16T03:59:59.000Z' }))
      .thenRecordedLike({ type: 'AnonymousFeedbackGiven' });
    whenInvited
      .when(giveAnonymousFeedback, body, by(nobody, { now: '2011-03-16T04:00:00.000Z' }))
      .thenRefused('invitation-over', 'invitationId');
  });

  test('is refused on a theme that is not there, and where it says nothing', () => {
    whenInvited
      .when(giveAnonymousFeedback, { ...body, themes: [{ themeId: 'weather', rating: 1 }] }, inTime)
      .thenRefused('feedback-theme-unknown', 'themes.0.themeId');
    whenInvited
      .when(giveAnonymousFeedback, { ...body, themes: [{ themeId: 'enablement' }] }, inTime)
      .thenRefused('feedback-empty', 'themes.0');
  });

  test('has no field for who, why or when', () => {
    for (const field of ['onBehalfOf', 'reason', 'effectiveAt'])
      whenInvited.when(giveAnonymousFeedback, { ...body, [field]: '2011-03-01T00:00:00Z' }, inTime).thenMalformed(field);
  });
});
