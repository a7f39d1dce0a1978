import { refuse, type GoalSubject, type GoalTerms, type ObjectiveDefinition } from '#contracts';
import { decimal, isRefusal } from '#kernel';
import type { Rules } from '#programs';
import { isBetter, reaches } from './compare.js';
import type { Refused } from './guards.js';

/** Terms of a goal and what they are checked with. */
export interface TermsInQuestion {
  readonly subject: GoalSubject;
  readonly terms: GoalTerms;
  /** The rules of the program on the last day of the goal's period. */
  readonly rules: Rules;
  /** Why, in the words of the actor. */
  readonly reason: string | undefined;
}

const LEAST_WORDS = 3;
const VALUES = ['target', 'tolerance', 'baseline', 'stretch'] as const;

/** Refuses terms that are not specific, measurable, achievable or relevant; of several faults, the first. */
export const checkTerms = (question: TermsInQuestion): Refused =>
  specific(question) ?? inPrecision(question) ?? withinReach(question) ?? relevant(question) ?? weighed(question);

const specific = ({ terms: { statement } }: TermsInQuestion): Refused =>
  statement.trim().split(/\s+/).length >= LEAST_WORDS
    ? undefined
    : refuse(
        'goal-not-specific',
        'terms.statement',
        `expected ${LEAST_WORDS} words or more that say what is to be reached, got "${statement}"`,
      );

function inPrecision({ subject: { metricId, precision }, terms }: TermsInQuestion): Refused {
  const finer = VALUES.find((field) => decimal(terms[field] ?? '0').decimalPlaces() > precision);
  return (
    finer &&
    refuse(
      'goal-precision',
      `terms.${finer}`,
      `expected at most ${precision} decimals, as ${metricId} has, got ${terms[finer] ?? ''}`,
    )
  );
}

function withinReach({ subject: { direction, metricId }, terms, reason }: TermsInQuestion): Refused {
  const { target, tolerance, baseline, stretch } = terms;
  if (tolerance !== undefined && direction !== 'target')
    return refuse('goal-tolerance', 'terms.tolerance', `expected none: of ${metricId}, ${direction} values are better`);
  if (tolerance !== undefined && decimal(tolerance).isNegative())
    return refuse('goal-tolerance', 'terms.tolerance', `expected 0 or more, got ${tolerance}`);
  if (stretch !== undefined && direction === 'target')
    return refuse('goal-stretch', 'terms.stretch', `expected none: nothing of ${metricId} is better than its target`);
  if (stretch !== undefined && !isBetter(direction, stretch, target, target))
    return refuse('goal-stretch', 'terms.stretch', `expected a ${direction} value than the target ${target}, got ${stretch}`);
  if (baseline !== undefined && reason === undefined && reaches(direction, baseline, terms))
    return refuse(
      'goal-target-not-better',
      'terms.target',
      `expected a target that is better than the baseline ${baseline}, or a reason why not, got ${target}`,
    );
  return undefined;
}

/** The objective that a goal is to serve, or a refusal where the program does not define it. */
export const objectiveOf = ({ objectives }: Rules, objectiveId: string): ObjectiveDefinition | NonNullable<Refused> =>
  objectives.get(objectiveId) ??
  refuse('objective-unknown', 'terms.objectiveId', `expected one of: ${[...objectives.keys()].join(', ')}; got ${objectiveId}`);

function relevant({ subject: { from, to }, terms: { objectiveId }, rules }: TermsInQuestion): Refused {
  const objective = objectiveOf(rules, objectiveId);
  if (isRefusal(objective)) return objective;
  const { span } = objective;
  return span.from <= to && (span.until === undefined || span.until >= from)
    ? undefined
    : refuse(
        'goal-objective-idle',
        'terms.objectiveId',
        `expected an objective that is pursued between ${from} and ${to}; ${objectiveId} is from ${span.from} to ${span.until ?? 'open'}`,
      );
}

const weighed = ({ terms: { weight } }: TermsInQuestion): Refused =>
  decimal(weight).isNegative() ? refuse('weight-negative', 'terms.weight', `expected 0 or more, got ${weight}`) : undefined;
