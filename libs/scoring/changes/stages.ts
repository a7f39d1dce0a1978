import type { Card } from '../card/card.js';
import type { Lookup } from '../definitions/lookup.js';
import { criteriaIn } from '../definitions/parts.js';
import type { Facts } from '../facts/facts.js';
import { cardOf, type CardInputs } from './card-inputs.js';

/**
 * Why a total moved. restatement: earlier records were corrected; rule: the definition changed; target: goals, targets or baselines did;
 * coverage: other criteria have data; value: the same criteria have other values.
 */
export type ChangeCause = 'restatement' | 'rule' | 'target' | 'coverage' | 'value';

/** A card on the way from one to another: what was replaced last, and the inputs after it. */
export interface Stage {
  readonly cause: ChangeCause;
  readonly inputs: CardInputs;
  /** The metric whose value was replaced. */
  readonly metricId?: string | undefined;
}

/** The cards between two cards: the inputs of the earlier are replaced by those of the later, cause after cause, until it is the later. */
export function stagesBetween(from: CardInputs, restated: Lookup<Facts>, to: CardInputs): readonly Stage[] {
  const corrected = { ...from, facts: restated };
  const ruled = { ...corrected, definition: to.definition, metrics: to.metrics };
  const targeted = { ...ruled, context: { ...to.context, earlier: from.context.earlier } };
  const metrics = [...new Set(criteriaIn(to.definition.structure).map(({ criterion }) => criterion.metricId))];
  const steady = steadyMetrics(cardOf(targeted), cardOf(to));
  const changing = metrics.filter((metricId) => !steady.has(metricId));
  const covered = { ...targeted, context: to.context, facts: replacing(restated, to.facts, new Set(changing)) };
  return [
    { cause: 'restatement', inputs: corrected },
    { cause: 'rule', inputs: ruled },
    { cause: 'target', inputs: targeted },
    { cause: 'coverage', inputs: covered },
    ...metrics
      .filter((metricId) => steady.has(metricId))
      .map((metricId, index, all): Stage => ({
        cause: 'value',
        metricId,
        inputs: { ...covered, facts: replacing(restated, to.facts, new Set([...changing, ...all.slice(0, index + 1)])) },
      })),
  ];
}

/** The metrics that count by data of their own on both cards, in every criterion that uses them. */
const steadyMetrics = (one: Card, other: Card): ReadonlySet<string> => {
  const unsteady = new Set(
    [...one.criteria, ...other.criteria].flatMap(({ metricId, status }) => (status === 'scored' ? [] : [metricId])),
  );
  return new Set(one.criteria.map(({ metricId }) => metricId).filter((metricId) => !unsteady.has(metricId)));
};

const replacing = (old: Lookup<Facts>, replaced: Lookup<Facts>, metrics: ReadonlySet<string>): Lookup<Facts> => ({
  get: (metricId) => (metrics.has(metricId) ? replaced : old).get(metricId),
});
