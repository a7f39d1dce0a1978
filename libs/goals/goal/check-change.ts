import { refuse, type GoalTerms } from '#contracts';
import type { Program, Rules } from '#programs';
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

/**
 * The rules by which other terms of a goal are sound, or a refusal where they change nothing, come too late, or would not be accepted for a
 * new goal.
 */
export function checkChange({
  goal,
  instead,
  terms,
  program,
  effectiveAt,
  reason,
}: ChangeInQuestion): Rules | NonNullable<Refused> {
  const { subject } = goal;
  const rules = rulesFor(program, subject);
  if (!rules) return refuse('program-not-in-force', 'goalId', `expected ${subject.programId} to hold on ${subject.to}`);
  if (sameTerms(terms, instead))
    return refuse('goal-terms-unchanged', 'terms', 'expected terms that differ from those that they replace');
  return (
    beforeItsEnd(program, subject, effectiveAt) ??
    stillMeasured(rules, subject) ??
    checkTerms({ subject, terms, rules, reason }) ??
    rules
  );
}
