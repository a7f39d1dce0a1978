import {
  anonymousFeedbackGiven,
  anonymousStream,
  feedbackAnswered,
  feedbackClosed,
  feedbackGiven,
  feedbackInvited,
  feedbackRulesDefined,
  feedbackSummaryPublished,
  feedbackWithdrawn,
  improvementStream,
  programStream,
  type FeedbackRules,
  type FeedbackSubject,
  type ThemeFeedback,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { inStream, type History } from '#kernel/given-when-then';
import { anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { markOf, tokenHashOf } from '../ballot/token.js';

/** What noor says for `orgenics-ltd` about the vendor, in January 2011. */
export const latePapers: FeedbackSubject = {
  feedbackId: 'papers-come-late',
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  periodId: 'FY2011-P04',
  about: 'vendor',
  from: 'partner',
  visibility: 'both',
};

/** On processes, rated 2. */
export const onProcesses: ThemeFeedback = { themeId: 'process-friction', rating: 2, words: 'Papers come late' };

const rated = [{ themeId: 'process-friction', rating: 2 }];

/** Those who take part in the program were asked about January, in which noor and efe are to speak for the partner. */
export const invited: DomainEvent = feedbackInvited({
  invitationId: 'january-2011',
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  periodId: 'FY2011-P04',
  about: 'vendor',
  from: 'partner',
  visibility: 'both',
  themes: [],
  respondBy: '2011-03-15',
  invitees: ['noor', 'efe'],
  invitedBy: 'ama',
  invitedBySide: 'vendor',
});

/** The tokens that were handed out: seven. */
export const tokens: readonly string[] = Array.from({ length: 7 }, (_, index) => `${index}`.repeat(43));

/** The box of an invitation. */
export const ballotBoxId = '0f7d6d0e-3f5d-5f58-9a2b-0d1d8f9e1c55';

/** People of the partner were asked about January, to answer anonymously by 15 March. */
export const invitedAnonymously: DomainEvent = feedbackInvited({
  invitationId: 'how-january-went',
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  periodId: 'FY2011-P04',
  about: 'vendor',
  from: 'partner',
  visibility: 'both',
  themes: [],
  respondBy: '2011-03-15',
  ballots: { ballotBoxId, tokenHashes: tokens.map(tokenHashOf).toSorted() },
  invitedBy: 'ama',
  invitedBySide: 'vendor',
});

/** What was answered anonymously, with the first token, the second, and so on. */
export const answeredAnonymously = (...answers: readonly (readonly ThemeFeedback[])[]): History =>
  inStream(
    anonymousStream(ballotBoxId),
    ...answers.map((themes, index) =>
      anonymousFeedbackGiven({
        partnerId: 'orgenics-ltd',
        programId: 'scms',
        periodId: 'FY2011-P04',
        about: 'vendor',
        themes: [...themes],
        mark: markOf(tokens[index] ?? ''),
      }),
    ),
  );

/** What five answers of 1 to 5 come to. */
export const published: DomainEvent = feedbackSummaryPublished({
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  periodId: 'FY2011-P04',
  about: 'vendor',
  edition: 1,
  minimumAnswers: 5,
  themes: [{ themeId: 'communication', ratings: { answers: 5, sum: 15, invitations: ['how-january-went'] } }],
  publishedBy: 'ama',
});

/** Noor has spoken, on 14 February, unless told otherwise. */
export const given = (
  subject: Partial<FeedbackSubject> = {},
  more: { readonly themes?: ThemeFeedback[]; readonly givenBy?: string; readonly invitationId?: string } = {},
): DomainEvent =>
  feedbackGiven({
    ...latePapers,
    ...subject,
    themes: [onProcesses],
    givenBy: 'noor',
    givenBySide: 'partner',
    givenOn: '2011-02-14',
    ...more,
  });

/** It is withdrawn. */
export const withdrawn: DomainEvent = feedbackWithdrawn({ ...latePapers, themes: rated, withdrawnBy: 'noor' });

/** The vendor has answered after three days. */
export const answered: DomainEvent = feedbackAnswered({
  ...latePapers,
  themes: rated,
  answer: 'Papers will go out with the confirmation',
  answeredBy: 'ama',
  answeredOn: '2011-02-17',
  daysToAnswer: 3,
});

/** It is done. */
export const closed: DomainEvent = feedbackClosed({
  ...latePapers,
  themes: rated,
  outcome: 'Papers go out with the confirmation',
  closedBy: 'ama',
  closedOn: '2011-03-01',
});

/** What is said in the program about the partner and by it. */
export const inTheStream = (...events: readonly DomainEvent[]): History =>
  inStream(improvementStream(latePapers.partnerId, latePapers.programId), ...events);

/** The program has a theme of its own. */
export const ownRules: FeedbackRules = {
  ownThemes: [{ themeId: 'customs-papers', name: 'Customs papers' }],
  minimumAnswers: 6,
};

/** The rules are defined. */
export const rulesDefined = (): History =>
  inStream(programStream('scms'), feedbackRulesDefined({ programId: 'scms', revision: 1, rules: ownRules }));

/** The program and the partner. */
export const theGround = (): readonly History[] => [aProgram(), anEnrolledPartner()];
