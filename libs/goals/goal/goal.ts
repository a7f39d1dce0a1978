import type { GoalDisputeSubject, GoalOutcome, GoalSubject, GoalTerms } from '#contracts';
import type { Actor, Side } from '#kernel';

/** How far a goal has come. An assessed one may be assessed again. */
export type GoalStatus = 'proposed' | 'agreed' | 'assessed';

/** How a goal ended for good: taken back, or given up by both sides. */
export type GoalEnding = 'withdrawn' | 'retired';

/** What is known of a goal that has ended, and the revision of its last event. */
export interface EndedGoal {
  readonly ending: GoalEnding;
  readonly revision: number;
}

interface Waiting {
  /** The side that wanted it in the first place: it may take it back. */
  readonly wantedBy: Side;
  /** The side that proposed what now waits: the other one may agree. */
  readonly proposedBy: Side;
  /** Revision of the event that put it on the table. */
  readonly revision: number;
}

/** Terms of a goal that is not agreed yet. */
export interface Proposal extends Waiting {
  readonly kind: 'proposal';
  readonly terms: GoalTerms;
  readonly rationale: string | undefined;
}

/** Other terms for an agreed goal. */
export interface Adjustment extends Waiting {
  readonly kind: 'adjustment';
  readonly terms: GoalTerms;
  /** The agreed terms, which hold meanwhile. */
  readonly agreed: GoalTerms;
  readonly rationale: string | undefined;
}

/** The wish to give an agreed goal up. */
export interface Retirement extends Waiting {
  readonly kind: 'retirement';
  /** The agreed terms, which hold meanwhile. */
  readonly agreed: GoalTerms;
  readonly rationale: string;
}

/** What one side has put on the table and the other has not agreed to. */
export type OnTheTable = Proposal | Adjustment | Retirement;

/** Terms that hold: both sides stand by them, or the vendor imposed them. */
export interface Agreement {
  readonly terms: GoalTerms;
  /** Whether the vendor imposed them. */
  readonly isImposed?: boolean;
  /** Revision of the event that made them hold. */
  readonly revision: number;
}

/** How a goal was assessed last. */
export interface Assessment {
  readonly outcome: GoalOutcome;
  readonly assessedBy: Side;
  /** How often it has been assessed. */
  readonly number: number;
  readonly revision: number;
}

/** A dispute that stands. */
export interface Dispute {
  readonly subject: GoalDisputeSubject;
  readonly raisedBy: Side;
  /** Revision of the event that is disputed. */
  readonly disputes: number;
  /** When it was recorded. */
  readonly raisedAt: string;
  /** The last day on which it is resolved in time; left out by disputes of before there were such days. */
  readonly resolveBy?: string;
  readonly revision: number;
}

/** A goal that has not ended, as decisions see it. `revision` is that of its last event. */
export interface Goal {
  readonly subject: GoalSubject;
  readonly status: GoalStatus;
  /** The side that set it. */
  readonly setBy: Side;
  readonly onTheTable: OnTheTable | undefined;
  readonly agreement: Agreement | undefined;
  readonly assessment: Assessment | undefined;
  readonly dispute: Dispute | undefined;
  /** Revision of the event that was disputed in the last dispute that was resolved. */
  readonly resolved: number | undefined;
  /** Everyone who proposed, answered, agreed or assessed anything of it. */
  readonly hands: readonly Actor[];
  readonly revision: number;
}
