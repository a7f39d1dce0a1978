import {
  anonymousFeedbackGiven,
  anonymousStream,
  improvementStream,
  programStream,
  refuse,
  type ThemeFeedback,
} from '#contracts';
import { at, command } from '#kernel';
import { businessDate, program } from '#programs';
import { ballots } from '../ballot/ballots.js';
import { markOf, tokenHashOf } from '../ballot/token.js';
import type { Invitation } from '../feedback/feedback.js';
import { feedbacks, type Feedbacks } from '../feedback/feedbacks.js';
import { programFeedback } from '../program-feedback/program-feedback.js';
import { areThemes, saySomething } from '../topic/guards.js';
import { themesOf } from '../topic/lookups.js';
import { GiveAnonymousFeedbackBody } from './give-anonymous-feedback.body.js';

type Named = Pick<GiveAnonymousFeedbackBody, 'invitationId' | 'token'>;

/** The invitation that a token was handed out with; `undefined` for every other token. */
function openedBy({ invitationId, token }: Named, { invitations }: Feedbacks): Invitation | undefined {
  const invitation = invitations.get(invitationId);
  return invitation?.ballots?.tokenHashes.includes(tokenHashOf(token)) ? invitation : undefined;
}

const unknownToken = () => refuse('feedback-token-unknown', 'token', 'expected a token that was handed out with the invitation');

/** In the order of the themes of the program: the order in which somebody fills in a form is theirs. */
const inOrder = (themes: readonly ThemeFeedback[], known: readonly string[]): ThemeFeedback[] =>
  themes.toSorted((left, right) => known.indexOf(left.themeId) - known.indexOf(right.themeId));

/** Gives feedback anonymously, once a token. Neither who gives it nor the hour is kept anywhere. */
export const giveAnonymousFeedback = command({
  name: 'GiveAnonymousFeedback',
  describes: 'Gives feedback anonymously, with the token of an invitation, once',
  body: GiveAnonymousFeedbackBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    invitationId: 'how-january-went',
    token: 'yTz0b1V9n4QmJw3kR7sXcF2hLdPa8GuEoKiN5MvBqZA',
    themes: [{ themeId: 'communication', rating: 3, words: 'Nobody says when an order changes' }],
  },
  allowed: { scope: 'commands:feedback', sides: ['vendor', 'partner'] },
  locates: ({ partnerId, programId }) => ({ feedbacks: at(feedbacks, improvementStream(partnerId, programId)) }),
  anonymous: {
    sideOf: ({ invitationId }, { feedbacks }) => feedbacks.invitations.get(invitationId)?.side ?? 'partner',
  },
  stream(body, { feedbacks }) {
    const box = openedBy(body, feedbacks)?.ballots?.ballotBoxId;
    return box === undefined ? unknownToken() : anonymousStream(box);
  },
  slices: { ballots },
  consults: ({ programId }) => ({
    program: at(program, programStream(programId)),
    rules: at(programFeedback, programStream(programId)),
  }),
  decide(body, { ballots, feedbacks, program, rules }, { now }) {
    const { token, themes } = body;
    const invitation = openedBy(body, feedbacks);
    if (!invitation) return unknownToken();
    const mark = markOf(token);
    if (ballots.some((ballot) => ballot.mark === mark))
      return refuse('feedback-token-spent', 'token', 'expected a token that was not used yet');
    if (invitation.respondBy < businessDate(program, now))
      return refuse('invitation-over', 'invitationId', `expected to be answered by ${invitation.respondBy}`);
    const known = invitation.themes.length > 0 ? invitation.themes : themesOf(rules);
    const refused =
      areThemes(
        themes.map(({ themeId }) => themeId),
        known,
      ) ?? saySomething(themes);
    if (refused) return refused;
    const { partnerId, programId, periodId, about } = invitation.topic;
    return [anonymousFeedbackGiven({ partnerId, programId, periodId, about, themes: inOrder(themes, themesOf(rules)), mark })];
  },
});
