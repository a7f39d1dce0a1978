import type { Side } from '#kernel';
import type { FeedbackSubject, FeedbackTopic, TouchedTheme } from '#contracts';

/** How far feedback has come. */
export type FeedbackStatus = 'given' | 'withdrawn' | 'answered' | 'closed';

/** Feedback that somebody gave by name, as decisions see it: without the words. `revision` is that of its last event. */
export interface Feedback {
  readonly subject: FeedbackSubject;
  readonly themes: readonly TouchedTheme[];
  readonly status: FeedbackStatus;
  readonly givenBy: string;
  readonly givenOn: string;
  readonly revision: number;
}

/** An invitation to give feedback. */
export interface Invitation {
  readonly topic: FeedbackTopic;
  /** The side whose people were asked. */
  readonly side: Side;
  /** The themes that are asked about; all where it is empty. */
  readonly themes: readonly string[];
  readonly respondBy: string;
  /** Where anonymous answers go, and by which tokens; `undefined` where it is answered by name. */
  readonly ballots: { readonly ballotBoxId: string; readonly tokenHashes: readonly string[] } | undefined;
  /** Who was asked by name. */
  readonly invitees: readonly string[];
  /** Who of them has answered. */
  readonly answered: readonly string[];
  readonly revision: number;
}
