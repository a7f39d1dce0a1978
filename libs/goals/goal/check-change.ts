import type { GoalTerms } from '#contracts';
import { refuse } from '#contracts';
import type { Program } from '#programs';
import { checkTerms } from './check-terms.js';
import type { Goal } from './goal.js';
import { beforeItsEnd, type Refused } from './guards.js';
import { rulesFor, stillMeasured } from './still-measured.js';
import { sameTerms } from './terms.js';

interface ChangeInQuestion {
  readonly goal: Goal;
  /** The terms that are to be others. */
  readonly instead: GoalTerms;
  readonly terms: GoalTerms;
  readonly program: Program;
  readonly effectiveAt: string;
  readonly reason: string | undefined;
}

/** Refuses other terms for a goal that change nothing, come too late, or would not be accepted for a new goal. */
export function checkChange({ goal: { subject }, instead, terms, program, effectiveAt, reason }: ChangeInQuestion): Refused {
  const rules = rulesFor(program, subject);
  if (!rules) return refuse('program-not-in-force', 'goalId', `expected ${subject.programId} to hold on ${subject.to}`);
  if (sameTerms(terms, instead))
    return refuse('goal-terms-unchanged', 'terms', 'expected terms that differ from those that they replace');
  return (
    beforeItsEnd(program, subject, effectiveAt) ?? stillMeasured(rules, subject) ?? checkTerms({ subject, terms, rules, reason })
  );
}

/** The revision of the program by which terms of a goal are checked. */
export const revisionFor = (program: Program, { subject }: Goal): number =>
  rulesFor(program, subject)?.revision ?? program.revisions;
