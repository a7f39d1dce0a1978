import type { GoalDisputeSubject } from '#contracts';
import type { Side } from '#kernel';
import type { Goal } from '../goal/goal.js';

/** What a side may dispute of a goal, and the revision of the event that said it; `undefined` where all is its own word. */
export function disputedSubject(
  { assessment, onTheTable, agreement }: Goal,
  side: Side,
): { readonly subject: GoalDisputeSubject; readonly disputes: number } | undefined {
  if (assessment) return assessment.assessedBy === side ? undefined : { subject: 'assessment', disputes: assessment.revision };
  if (onTheTable && onTheTable.proposedBy !== side)
    return { subject: onTheTable.kind === 'proposal' ? 'proposal' : 'change', disputes: onTheTable.revision };
  if (agreement?.isImposed && side === 'vendor') return undefined;
  return agreement && { subject: 'agreement', disputes: agreement.revision };
}
