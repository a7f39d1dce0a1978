import { refuse, type CriterionAsItStood, type GoalFigures, type ScorecardAsItStood } from '#contracts';
import { decimal, round } from '#kernel';
import { attainment, progress } from '#scoring';
import { isBetter, reaches } from '../goal/compare.js';
import type { Agreement, Goal } from '../goal/goal.js';
import type { Refused } from '../goal/guards.js';
import type { AssessGoalBody } from './assess-goal.body.js';

interface Assessed {
  readonly subject: Goal['subject'];
  readonly terms: Agreement['terms'];
  readonly card: ScorecardAsItStood | undefined;
  readonly body: Pick<AssessGoalBody, 'actual' | 'evidence'>;
}

type Actual = Pick<GoalFigures, 'source' | 'criterionId' | 'actual' | 'evidence'>;

const RATIO_DECIMALS = 4;

/** The figures of a goal: from the card where it has the metric, else as the assessor states them with evidence; or why they cannot be taken. */
export function figuresOf({ subject, terms, card, body }: Assessed): GoalFigures | NonNullable<Refused> {
  const found = actualOf(subject, card, body);
  if ('refused' in found) return found;
  const { actual } = found;
  const provisional = !(card?.closed ?? false);
  return actual === undefined ? { ...found, provisional } : { ...found, ...compared(subject, terms, actual), provisional };
}

function actualOf(
  { metricId, precision }: Goal['subject'],
  card: ScorecardAsItStood | undefined,
  { actual, evidence }: Assessed['body'],
): Actual | NonNullable<Refused> {
  const criteria = card?.criteria.filter((criterion) => criterion.metricId === metricId) ?? [];
  if (criteria.length > 0) return actual === undefined ? fromCard(criteria) : known(criteria, metricId);
  if (actual === undefined) return { source: 'none' };
  if ((actual.split('.')[1] ?? '').length > precision)
    return refuse('goal-precision', 'actual', `expected at most ${precision} decimals, as ${metricId} has, got ${actual}`);
  if (evidence === undefined)
    return refuse('goal-evidence-missing', 'evidence', `expected where the evidence of ${actual} is kept`);
  return { source: 'stated', actual, evidence };
}

const counting = (criteria: readonly CriterionAsItStood[]): CriterionAsItStood | undefined =>
  criteria.find(({ absence, actual }) => absence === null && actual !== null);

const fromCard = (criteria: readonly CriterionAsItStood[]): Actual => {
  const counts = counting(criteria);
  return counts?.actual ? { source: 'scorecard', criterionId: counts.criterionId, actual: counts.actual } : { source: 'none' };
};

const known = (criteria: readonly CriterionAsItStood[], metricId: string): NonNullable<Refused> =>
  refuse(
    'goal-actual-known',
    'actual',
    `expected none: the card has ${metricId}, and says ${counting(criteria)?.actual ?? criteria[0]?.absence ?? 'nothing'}`,
  );

function compared({ direction }: Goal['subject'], { target, baseline, stretch }: Agreement['terms'], actual: string) {
  const attained = attainment(decimal(actual), decimal(target));
  const progressed = baseline === undefined ? undefined : progress(decimal(actual), decimal(baseline), decimal(target));
  return {
    ...(attained && { attainment: round(attained, RATIO_DECIMALS) }),
    ...(progressed && { progress: round(progressed, RATIO_DECIMALS) }),
    ...(stretch !== undefined && { stretchReached: reaches(direction, actual, { target: stretch }) }),
  };
}

/** The outcome that the figures alone give: the target reached, better than the baseline, or neither. */
export function outcomeOf({ direction }: Goal['subject'], terms: Agreement['terms'], actual: string | undefined) {
  if (actual === undefined) return 'not-assessable';
  if (reaches(direction, actual, terms)) return 'achieved';
  const { baseline, target } = terms;
  return baseline !== undefined && isBetter(direction, actual, baseline, target) ? 'partly' : 'missed';
}
