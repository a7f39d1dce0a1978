import { goalAdjusted, goalAgreed, goalRetired } from '#contracts';
import type { DomainEvent, Side } from '#kernel';
import type { Goal, OnTheTable } from '../goal/goal.js';

interface Agreeing {
  readonly subject: Goal['subject'];
  readonly onTheTable: OnTheTable;
  readonly agreedBy: Side;
  readonly programRevision: number;
}

/** The event by which what was on the table holds. */
export function agreed({ subject, onTheTable, agreedBy, programRevision }: Agreeing): DomainEvent {
  const { proposedBy, rationale } = onTheTable;
  const both = { ...subject, proposedBy, agreedBy };
  const because = rationale === undefined ? {} : { rationale };
  switch (onTheTable.kind) {
    case 'proposal':
      return goalAgreed({ ...both, terms: onTheTable.terms, programRevision });
    case 'adjustment':
      return goalAdjusted({ ...both, terms: onTheTable.terms, previous: onTheTable.agreed, programRevision, ...because });
    case 'retirement':
      return goalRetired({ ...both, previous: onTheTable.agreed, ...because });
  }
}
