import type { ActionSubject, ActionTerms, RiceInputs } from '#contracts';
import type { Actor, Side } from '#kernel';

/** How far an action has come. */
export type ActionStatus = 'proposed' | 'accepted' | 'declined' | 'started' | 'blocked' | 'completed' | 'verified' | 'cancelled';

/** An action, as decisions see it. `revision` is that of its last event. */
export interface Action {
  readonly subject: ActionSubject;
  readonly status: ActionStatus;
  /** What is to be done, with the owner and the date of now. */
  readonly terms: ActionTerms;
  readonly proposedBy: Side;
  /** The date that was promised first: the one that was accepted. */
  readonly firstDueOn: string;
  readonly isPromised: boolean;
  readonly adjustments: number;
  readonly priority: RiceInputs | undefined;
  readonly percent: number | undefined;
  /** Revision of the ActionBlocked that keeps it, and how it stood. */
  readonly blocked: { readonly revision: number; readonly was: ActionStatus } | undefined;
  /** Who completed it. */
  readonly completedBy: Actor | undefined;
  readonly revision: number;
}
