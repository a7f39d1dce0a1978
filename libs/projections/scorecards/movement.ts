import { decimal, plain, type DecimalString } from '#kernel';
import type { Scorecard } from './scorecard.js';

/** How a criterion moved: differences in the metric's unit, null where either figure is missing. */
export interface CriterionChange {
  readonly criterionId: string;
  readonly fromPrevious: DecimalString | null;
  readonly fromBaseline: DecimalString | null;
}

/** How a card moved against the period before, and its criteria against their baselines too. */
export interface CardMovement {
  readonly total: DecimalString | null;
  readonly band: { readonly previous: string | null; readonly now: string | null };
  readonly criteria: readonly CriterionChange[];
}

const difference = (now: string | null | undefined, before: string | null | undefined): DecimalString | null =>
  now === null || now === undefined || before === null || before === undefined ? null : plain(decimal(now).minus(before));

/** The movement of a card; `previous` is that of the period before, where there is one. */
export function movementOf(card: Scorecard, previous: Scorecard | undefined): CardMovement {
  const before = new Map(previous?.criteria.map((criterion) => [criterion.criterionId, criterion.actual]));
  return {
    total: difference(card.total, previous?.total),
    band: { previous: previous?.band ?? null, now: card.band },
    criteria: card.criteria.map(({ criterionId, actual, baseline }) => ({
      criterionId,
      fromPrevious: difference(actual, before.get(criterionId)),
      fromBaseline: difference(actual, baseline),
    })),
  };
}
