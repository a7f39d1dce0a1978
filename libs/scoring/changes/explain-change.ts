import { type Decimal, decimal, sum } from '#kernel';
import type { Card } from '../card/card.js';
import type { Lookup } from '../definitions/lookup.js';
import type { Facts } from '../facts/facts.js';
import { shown } from '../rounding.js';
import { cardOf, type CardInputs } from './card-inputs.js';
import { stagesBetween, type ChangeCause, type Stage } from './stages.js';

/** What one cause did to the total, everything before it having happened already. */
export interface ChangePart {
  readonly cause: ChangeCause;
  readonly difference: string;
  /** Of the values: what each metric did, in the order of the definition. Empty for other causes. */
  readonly byMetric: readonly { readonly metricId: string; readonly difference: string }[];
  /** Whether the card had no total in between: what the cause did is then part of the next. */
  readonly unseen: boolean;
}

/** The difference of two cards and its parts, which add up to it exactly. */
export interface CardChange {
  readonly from: string | null;
  readonly to: string | null;
  /** Null where one of the two cards has no total. */
  readonly difference: string | null;
  readonly parts: readonly ChangePart[];
  readonly refused: { readonly code: 'card-withheld'; readonly message: string } | null;
}

/** The cards to compare. */
export interface CardsToCompare {
  /** The earlier card, as it was known then. */
  readonly from: CardInputs;
  /** The facts of the earlier card as they are known now; as known then unless given. */
  readonly restated?: Lookup<Facts> | undefined;
  readonly to: CardInputs;
}

/**
 * Splits the difference of two cards by replacing the inputs of the earlier with those of the later, one cause after another, always in the
 * order restatement, rule, target, coverage, value, and within the values metric by metric. Each part is the difference of two shown
 * totals, so nothing is left over. In another order the parts would differ: what happens together cannot be told apart, so the order is fixed.
 */
export function explainChange({ from, restated = from.facts, to }: CardsToCompare): CardChange {
  const [first, last] = [cardOf(from), cardOf(to)];
  if (first.total === null || last.total === null) return withheld(first, last);
  const decimals = Math.max(from.definition.precision, to.definition.precision);
  const moves = movesAlong(first.total, stagesBetween(from, restated, to));
  return {
    from: first.total,
    to: last.total,
    difference: shown(decimal(last.total).minus(first.total), decimals),
    parts: CAUSES.map((cause) => partOf(cause, moves, decimals)),
    refused: null,
  };
}

const CAUSES: readonly ChangeCause[] = ['restatement', 'rule', 'target', 'coverage', 'value'];

const withheld = (first: Card, last: Card): CardChange => ({
  from: first.total,
  to: last.total,
  difference: null,
  parts: [],
  refused: {
    code: 'card-withheld',
    message: `expected two totals, and the ${first.total === null ? 'earlier' : 'later'} card is withheld`,
  },
});

/** What a stage did to the total. */
interface Move {
  readonly stage: Stage;
  readonly difference: Decimal;
  readonly unseen: boolean;
}

const movesAlong = (start: string, stages: readonly Stage[]): readonly Move[] => {
  let before = decimal(start);
  return stages.map((stage) => {
    const { total } = cardOf(stage.inputs);
    const after = total === null ? before : decimal(total);
    const move = { stage, difference: after.minus(before), unseen: total === null };
    before = after;
    return move;
  });
};

const partOf = (cause: ChangeCause, moves: readonly Move[], decimals: number): ChangePart => {
  const own = moves.filter(({ stage }) => stage.cause === cause);
  return {
    cause,
    difference: shown(sum(own.map(({ difference }) => difference)), decimals),
    byMetric: own.flatMap(({ stage, difference }) =>
      stage.metricId === undefined ? [] : [{ metricId: stage.metricId, difference: shown(difference, decimals) }],
    ),
    unseen: own.some(({ unseen }) => unseen),
  };
};
