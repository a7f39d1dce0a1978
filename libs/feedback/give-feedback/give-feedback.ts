import { feedbackGiven, improvementStream, partnerStream, programStream, refuse } from '#contracts';
import { at, command, principalOf } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { feedbacks } from '../feedback/feedbacks.js';
import { programFeedback } from '../program-feedback/program-feedback.js';
import { groundOf } from '../topic/ground.js';
import { areThemes, canSpeakAbout, saySomething, sideOfVoice, unknownInvitation, visibilityOf } from '../topic/guards.js';
import { invitationFor, themesOf } from '../topic/lookups.js';
import { answersInvitation } from './answers-invitation.js';
import { GiveFeedbackBody } from './give-feedback.body.js';

/** Gives feedback by name, in answer to an invitation or without one. */
export const giveFeedback = command({
  name: 'GiveFeedback',
  describes: 'Gives feedback by name: the partner about the vendor, the vendor about the partner, a colleague about either',
  body: GiveFeedbackBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    feedbackId: 'papers-come-late',
    from: 'partner',
    about: 'vendor',
    periodId: 'FY2011-P04',
    themes: [{ themeId: 'process-friction', rating: 2, words: 'Shipping papers come a week after the order' }],
    effectiveAt: '2011-02-14T09:00:00Z',
  },
  allowed: { scope: 'commands:feedback', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { feedbacks },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
    rules: at(programFeedback, programStream(programId)),
  }),
  entity: ({ feedbackId = '' }, { feedbacks }) => feedbacks.given.get(feedbackId)?.revision,
  decide(body, { feedbacks, partner, program, rules }, { actor, effectiveAt, newId }) {
    const { partnerId, programId, from, about, themes, shared, invitationId, feedbackId = newId() } = body;
    const invitation = invitationId === undefined ? undefined : invitationFor(actor, feedbacks, invitationId);
    if (invitationId !== undefined && !invitation) return unknownInvitation(invitationId);
    const periodId = body.periodId ?? invitation?.topic.periodId;
    const ground = groundOf({ partnerId, programId, periodId }, { partner, program }, effectiveAt);
    if ('refused' in ground) return ground;
    if (feedbacks.given.has(feedbackId))
      return refuse('feedback-exists', 'feedbackId', `expected another id; ${feedbackId} is feedback about the partner`);
    if (sideOfVoice(from, actor.side) !== actor.side)
      return refuse('feedback-direction', 'from', `expected ${actor.side} or colleague, got ${from}`);
    const person = principalOf(actor);
    const known = invitation && invitation.themes.length > 0 ? invitation.themes : themesOf(rules);
    const names = themes.map(({ themeId }) => themeId);
    const refused =
      canSpeakAbout(body) ??
      (invitation && answersInvitation(invitation, { person, from, about, periodId, today: ground.today })) ??
      areThemes(names, known) ??
      saySomething(themes);
    if (refused) return refused;
    return [
      feedbackGiven({
        feedbackId,
        partnerId,
        programId,
        periodId: ground.periodId,
        about,
        from,
        visibility: visibilityOf(from, actor.side, shared),
        themes,
        ...(invitationId !== undefined && { invitationId }),
        givenBy: person,
        givenBySide: actor.side,
        givenOn: ground.today,
      }),
    ];
  },
});
