import type { GoalDisputeSubject, GoalTerms } from '#contracts';
import type { Side } from '#kernel';
import type { Adjustment, Goal, Proposal } from './goal.js';

interface Proposed {
  readonly terms: GoalTerms;
  readonly proposedBy: Side;
  readonly rationale?: string;
  /** The agreed terms, where these are to replace them. */
  readonly agreed?: GoalTerms;
}

interface Proposing {
  readonly data: Proposed;
  readonly revision: number;
}

/** The terms that an event puts on the table; `wantedBy` is the side that wanted the goal, or its adjustment, in the first place. */
export function tabled({ data, revision }: Proposing, wantedBy: Side): Proposal | Adjustment {
  const { terms, proposedBy, rationale, agreed } = data;
  const waiting = { terms, rationale, wantedBy, proposedBy, revision };
  return agreed ? { kind: 'adjustment', agreed, ...waiting } : { kind: 'proposal', ...waiting };
}

/** A goal with the event's terms on the table, which settle disputes about what was there before. */
export const withTerms =
  (event: Proposing) =>
  ({ onTheTable, dispute }: Goal): Partial<Goal> => ({
    onTheTable: tabled(event, onTheTable?.wantedBy ?? event.data.proposedBy),
    dispute: settled(dispute, ['proposal', 'change']),
  });

/** The dispute that still stands once disputes about these are settled. */
export const settled = (dispute: Goal['dispute'], subjects: readonly GoalDisputeSubject[]): Goal['dispute'] =>
  dispute && subjects.includes(dispute.subject) ? undefined : dispute;
