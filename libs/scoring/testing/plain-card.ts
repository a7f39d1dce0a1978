import { score, type Card, type Criterion, type Facts, type ScoreContext, type ScorecardDefinition } from '../index.js';
import { byMetric } from './cards.js';
import { aCriterion, aMetric, aScorecard } from './definitions.js';

/** Means of which more is better, one of which less is, and `aMetric`. */
export const plainMetrics = byMetric(
  ...['speed', 'quality', 'price'].map((metricId) => aMetric({ metricId, aggregation: 'mean', precision: 1 })),
  aMetric({ metricId: 'days-late', aggregation: 'mean', precision: 1, direction: 'lower' }),
  aMetric(),
);

/** A criterion whose score is its value, from 0 to 100. */
export const plainly = (metricId: string, parts: Partial<Criterion> = {}): Criterion =>
  aCriterion({ criterionId: metricId, metricId, curve: { kind: 'points-per-unit', points: '1', cap: '100' }, ...parts });

/** The card of members and facts, a weighted mean unless the parts say otherwise. */
export const plainCard = (
  members: ScorecardDefinition['structure']['members'],
  facts: Readonly<Record<string, Facts>>,
  context: ScoreContext = {},
  parts: Partial<ScorecardDefinition> = {},
): Card =>
  score(
    aScorecard({ structure: { combine: 'weighted-mean', members }, ...parts }),
    plainMetrics,
    new Map(Object.entries(facts)),
    context,
  );

/** The first criterion of a card, as shown. */
export const firstOf = ({ criteria: [criterion] }: Card): Card['criteria'][number] => {
  if (criterion === undefined) throw new Error('expected a criterion');
  return criterion;
};

/** The first criterion of a card, as explained. */
export const firstExplained = ({ explanation }: Card) => {
  const [member] = explanation.structure.members;
  if (member?.kind !== 'criterion') throw new Error('expected a criterion');
  return member;
};
