import { feedbackInvited, improvementStream, partnerStream, programStream, refuse } from '#contracts';
import { at, command, principalOf } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { feedbacks } from '../feedback/feedbacks.js';
import { programFeedback } from '../program-feedback/program-feedback.js';
import { groundOf } from '../topic/ground.js';
import { areThemes, canSpeakAbout, sideOfVoice, visibilityOf } from '../topic/guards.js';
import { minimumAnswersOf, themesOf } from '../topic/lookups.js';
import { answersFit } from './answers-fit.js';
import { InviteFeedbackBody } from './invite-feedback.body.js';

/** Asks people for feedback about one side in a closing period, by a day. */
export const inviteFeedback = command({
  name: 'InviteFeedback',
  describes: 'Asks people of the partner, of the vendor, or colleagues for feedback, by a day',
  body: InviteFeedbackBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    invitationId: 'january-2011',
    from: 'partner',
    about: 'vendor',
    periodId: 'FY2011-P04',
    question: 'What slowed you down in January?',
    themes: ['process-friction', 'communication'],
    respondBy: '2011-02-28',
    invitees: ['noor'],
    effectiveAt: '2011-02-10T09:00:00Z',
  },
  allowed: { scope: 'commands:feedback', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { feedbacks },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
    rules: at(programFeedback, programStream(programId)),
  }),
  entity: ({ invitationId = '' }, { feedbacks }) => feedbacks.invitations.get(invitationId)?.revision,
  decide(body, { feedbacks, partner, program, rules }, { actor, effectiveAt, newId }) {
    const {
      partnerId,
      programId,
      from,
      about,
      question,
      themes = [],
      respondBy,
      invitees,
      tokenHashes,
      invitationId = newId(),
    } = body;
    const ground = groundOf(body, { partner, program }, effectiveAt);
    if ('refused' in ground) return ground;
    if (feedbacks.invitations.has(invitationId))
      return refuse('invitation-exists', 'invitationId', `expected another id; ${invitationId} is an invitation`);
    const refused = canSpeakAbout(body) ?? areThemes(themes, themesOf(rules), (index) => `themes.${index}`);
    if (refused) return refused;
    const fit = answersFit(body, feedbacks, minimumAnswersOf(rules));
    if (fit) return fit;
    if (respondBy < ground.today)
      return refuse('feedback-date-past', 'respondBy', `expected ${ground.today} or later, got ${respondBy}`);
    return [
      feedbackInvited({
        invitationId,
        partnerId,
        programId,
        periodId: ground.periodId,
        about,
        from,
        // What comes of anonymous answers is published to both sides, so both may know that they were asked for.
        visibility: visibilityOf(from, sideOfVoice(from, actor.side), tokenHashes !== undefined),
        ...(question !== undefined && { question }),
        themes,
        respondBy,
        ...(invitees && { invitees }),
        // In ascending order, for the order in which they were sent might say who has which.
        ...(tokenHashes && { ballots: { ballotBoxId: newId(), tokenHashes: tokenHashes.toSorted() } }),
        invitedBy: principalOf(actor),
        invitedBySide: actor.side,
      }),
    ];
  },
});
