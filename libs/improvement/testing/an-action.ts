import {
  actionAccepted,
  actionBlocked,
  actionCancelled,
  actionCompleted,
  actionProposed,
  actionStarted,
  type ActionSubject,
  type ActionTerms,
} from '#contracts';
import type { Actor, DomainEvent } from '#kernel';
import type { History } from '#kernel/given-when-then';
import { aPartnerUser } from '#partners/testing';
import { accepted, inTheStream, raised } from './an-issue.js';

/** The partner is to announce late lines. */
export const announcing: ActionSubject = {
  actionId: 'announce-late-lines',
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  visibility: 'both',
};

/** By the end of March 2011, by noor. */
export const whatIsToBeDone: ActionTerms = {
  issueId: 'late-lines',
  title: 'Announce a late line a week ahead',
  kind: 'containment',
  owingSide: 'partner',
  owner: 'noor',
  dueOn: '2011-03-31',
};

/** The action is proposed. */
export const proposed = (terms: Partial<ActionTerms> = {}, subject: Partial<ActionSubject> = {}): DomainEvent =>
  actionProposed({ ...announcing, ...subject, terms: { ...whatIsToBeDone, ...terms }, proposedBy: 'vendor' });

/** It is promised. */
export const promised: DomainEvent = actionAccepted({
  ...announcing,
  issueId: 'late-lines',
  dueOn: '2011-03-31',
  owingSide: 'partner',
  acceptedBy: 'noor',
});

/** Work has begun. */
export const started: DomainEvent = actionStarted({ ...announcing, startedOn: '2011-03-01', startedBy: 'noor' });

/** It is cancelled. */
export const cancelled: DomainEvent = actionCancelled({
  ...announcing,
  rationale: 'Replaced',
  cancelledBy: 'noor',
  bySide: 'partner',
  wasPromised: false,
  owingSide: 'partner',
});

/** It cannot go on. */
export const blocked: DomainEvent = actionBlocked({
  ...announcing,
  rationale: 'No system to announce with',
  blockedBy: 'noor',
  bySide: 'partner',
});

/** It is done, in time. */
export const completed: DomainEvent = actionCompleted({
  ...announcing,
  completedOn: '2011-03-29',
  completedBy: 'noor',
  evidence: ['announcements.csv'],
  dueOn: '2011-03-31',
  firstDueOn: '2011-03-31',
  owingSide: 'partner',
  onTime: true,
  asFirstPromised: true,
});

/** An action for an accepted issue, and what happened since, by noor unless told otherwise. */
export const anAction = (since: readonly DomainEvent[] = [], actor: Actor = aPartnerUser): History => ({
  ...inTheStream(raised(), accepted(), proposed(), ...since),
  actor,
});
