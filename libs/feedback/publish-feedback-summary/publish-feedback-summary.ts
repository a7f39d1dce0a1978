import { anonymousStream, feedbackSummaryPublished, improvementStream, metricsStream, programStream, refuse } from '#contracts';
import { at, canonicalJson, command, principalOf, type Consulted } from '#kernel';
import { businessDate, findPeriod, program, type Program } from '#programs';
import { ballots, type Ballot } from '../ballot/ballots.js';
import { feedbacks } from '../feedback/feedbacks.js';
import { programFeedback, type ProgramFeedback } from '../program-feedback/program-feedback.js';
import { books, type Books } from '../summary/books.js';
import { summarise } from '../summary/summarise.js';
import { invitationsTo, minimumAnswersOf, publishedOf, themesOf } from '../topic/lookups.js';
import { PublishFeedbackSummaryBody } from './publish-feedback-summary.body.js';

/** The ballot boxes of invitations, each under a name of its own. */
type Boxes = Readonly<Record<`box ${string}`, Consulted<readonly Ballot[]>>>;

/** What a summary is made of besides its own stream. */
type Consulting = Boxes & {
  readonly program: Consulted<Program>;
  readonly rules: Consulted<ProgramFeedback>;
  readonly books: Consulted<Books>;
};

/** Publishes what was answered anonymously about one side in a closed period; again, what may be told by now. Both sides may, and both see it. */
export const publishFeedbackSummary = command({
  name: 'PublishFeedbackSummary',
  describes: 'Publishes what was answered anonymously about one side in a closed period, where enough have answered',
  body: PublishFeedbackSummaryBody,
  example: { partnerId: 'orgenics-ltd', programId: 'scms', periodId: 'FY2011-P04', about: 'vendor' },
  allowed: { scope: 'commands:feedback', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { feedbacks },
  consults(body, { feedbacks }): Consulting {
    const { partnerId, programId, periodId } = body;
    const boxes: Boxes = Object.fromEntries(
      invitationsTo(feedbacks, body).map(({ invitationId, ballotBoxId }) => [
        `box ${invitationId}`,
        at(ballots, anonymousStream(ballotBoxId)),
      ]),
    );
    return {
      ...boxes,
      program: at(program, programStream(programId)),
      rules: at(programFeedback, programStream(programId)),
      books: at(books, metricsStream(partnerId, programId, periodId)),
    };
  },
  decide(body, states, { actor, now }) {
    const { feedbacks, program, rules, books } = states;
    const { partnerId, programId, periodId, about } = body;
    const today = businessDate(program, now);
    const period = findPeriod(program, periodId)?.period;
    if (!period) return refuse('feedback-period', 'periodId', `expected a closing period of ${programId}, got ${periodId}`);
    const isClosed = books.isClosed || (!books.isUsed && period.to < today);
    if (!isClosed) return refuse('period-open', 'periodId', `expected a closed period; ${periodId} is open`);
    const invitations = invitationsTo(feedbacks, body);
    const open = invitations.find(({ respondBy }) => respondBy >= today);
    if (open) return refuse('feedback-still-open', '', `expected a day after ${open.respondBy}, until when answers may come`);

    const before = publishedOf(feedbacks, body);
    const minimum = minimumAnswersOf(rules);
    const found = invitations.map(({ invitationId }) => ({ invitationId, ballots: states[`box ${invitationId}`] ?? [] }));
    const themes = summarise(before?.themes ?? [], found, { themes: themesOf(rules), minimum });
    if (themes.length === 0)
      return refuse('feedback-too-few', '', `expected ${minimum} anonymous answers on a theme, which must come first`);
    if (before && canonicalJson(before.themes) === canonicalJson(themes)) return [];
    return [
      feedbackSummaryPublished({
        partnerId,
        programId,
        periodId,
        about,
        edition: (before?.edition ?? 0) + 1,
        minimumAnswers: minimum,
        themes,
        publishedBy: principalOf(actor),
      }),
    ];
  },
});
