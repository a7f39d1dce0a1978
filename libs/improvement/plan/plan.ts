import type { PlanSubject, PlanTerms } from '#contracts';
import type { Side } from '#kernel';

/** How far a plan has come. */
export type PlanStatus = 'proposed' | 'declined' | 'agreed' | 'imposed' | 'completed' | 'abandoned';

/** Terms that wait for the other side. */
export interface TermsOnTheTable {
  readonly terms: PlanTerms;
  readonly proposedBy: Side;
}

/** A plan, as decisions see it. `revision` is that of its last event. */
export interface Plan {
  readonly subject: PlanSubject;
  readonly status: PlanStatus;
  /** The terms that hold; those that were proposed where none do yet. */
  readonly terms: PlanTerms;
  readonly onTheTable: TermsOnTheTable | undefined;
  /** The side that proposed these terms. */
  readonly proposedBy: Side;
  /** Its lessons, and whether each was adopted. */
  readonly lessons: Readonly<Record<string, boolean>>;
  readonly revision: number;
}
