import {
  feedbackAnswered,
  feedbackClosed,
  feedbackGiven,
  feedbackInvited,
  feedbackRulesDefined,
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
