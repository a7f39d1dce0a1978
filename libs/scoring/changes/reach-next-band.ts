import { Decimal, decimal, plain, round } from '#kernel';
import { bandOf } from '../card/band-of.js';
import type { Card } from '../card/card.js';
import type { Band } from '../definitions/band.js';
import type { Direction } from '../definitions/metric-definition.js';
import { criteriaIn } from '../definitions/parts.js';
import { breakpoints } from './breakpoints.js';
import { cardOf, type CardInputs } from './card-inputs.js';

/** The least change of one metric, all others as they are, that lifts the card into the next band. */
export interface LeastChange {
  readonly metricId: string;
  /** The value on the card; null where it has none. */
  readonly from: string | null;
  /** The nearest value, with the metric's decimals, that reaches the band; null where none does. */
  readonly to: string | null;
  /** to − from; null where either is. */
  readonly change: string | null;
}

/** What it takes to reach the next band. */
export interface NextBand {
  readonly total: string | null;
  readonly band: string | null;
  /** The band above; null where the card is in the top one, has no bands, or is withheld. */
  readonly next: { readonly name: string; readonly from: string } | null;
  readonly changes: readonly LeastChange[];
}

/** The least change of each metric that reaches the next band. Asks the whole card each time, so gates, groups and tracks have their say. */
export function reachNextBand(inputs: CardInputs): NextBand {
  const card = cardOf(inputs);
  const next = bandAbove(inputs.definition.bands, card);
  const metrics = [...new Set(criteriaIn(inputs.definition.structure).map(({ criterion }) => criterion.metricId))];
  return {
    total: card.total,
    band: card.band,
    next: next === undefined ? null : { name: next.name, from: next.from },
    changes: next === undefined ? [] : metrics.map((metricId) => leastChange(inputs, card, metricId, next)),
  };
}

const bandAbove = (bands: readonly Band[], { total }: Card): Band | undefined => {
  const own = total === null ? undefined : bandOf(bands, total);
  return own === undefined ? undefined : bands[bands.indexOf(own) + 1];
};

const leastChange = (inputs: CardInputs, card: Card, metricId: string, next: Band): LeastChange => {
  const actual = card.criteria.find((criterion) => criterion.metricId === metricId && criterion.actual !== null)?.actual ?? null;
  const metric = inputs.metrics.get(metricId);
  const nothing = { metricId, from: actual, to: null, change: null };
  if (metric === undefined) return nothing;
  const reaches = (value: Decimal): boolean => {
    const { total } = cardOf({
      ...inputs,
      context: { ...inputs.context, hypothetical: hypothetically(inputs, metricId, plain(value)) },
    });
    return total !== null && decimal(total).gte(next.from);
  };
  const grid = new Decimal(10).pow(-metric.precision);
  const turns = turnsOf(inputs, card, metricId, grid);
  const start = actual === null ? undefined : decimal(actual);
  const found = waysFrom(start, turns, metric.direction).flatMap((way) => nearest(way, grid, reaches) ?? []);
  const best =
    start === undefined
      ? found[0]
      : found.toSorted((one, other) => one.minus(start).abs().comparedTo(other.minus(start).abs()))[0];
  if (best === undefined) return nothing;
  return {
    metricId,
    from: actual,
    to: round(best, metric.precision),
    change: start === undefined ? null : round(best.minus(start), metric.precision),
  };
};

const hypothetically = ({ context }: CardInputs, metricId: string, value: string) => ({
  get: (id: string) => (id === metricId ? value : context.hypothetical?.get(id)),
});

/** Every value on the grid at which some criterion of the metric can turn: each turning point and its neighbours on either side. */
const turnsOf = ({ definition }: CardInputs, card: Card, metricId: string, grid: Decimal): readonly Decimal[] => {
  const ends = new Map(card.criteria.map((criterion) => [criterion.criterionId, criterion]));
  const points = criteriaIn(definition.structure).flatMap(({ criterion }) => {
    const shownAs = ends.get(criterion.criterionId);
    return criterion.metricId !== metricId || shownAs === undefined ? [] : breakpoints(criterion, shownAs);
  });
  return points
    .map((point) => point.div(grid).floor())
    .flatMap((step) => [step.minus(1), step, step.plus(1)])
    .map((step) => step.times(grid));
};

/** Where a search begins, and the turning points that lie ahead, nearest first. */
interface Way {
  readonly start: Decimal | undefined;
  readonly turns: readonly Decimal[];
}

/** The ways that the metric can get better: up, down or both. Without a value of its own it begins at the worst turning point. */
const waysFrom = (start: Decimal | undefined, turns: readonly Decimal[], direction: Direction): readonly Way[] => {
  const rising = turns.toSorted((one, other) => one.comparedTo(other));
  const up = { start, turns: start === undefined ? rising : rising.filter((turn) => turn.gt(start)) };
  const falling = rising.toReversed();
  const down = { start, turns: start === undefined ? falling : falling.filter((turn) => turn.lt(start)) };
  if (direction === 'higher') return [up];
  return direction === 'lower' ? [down] : [up, down];
};

/** The first value along a way that reaches: between the last turning point that does not and the first that does, found by halving. */
const nearest = ({ start, turns }: Way, grid: Decimal, reaches: (value: Decimal) => boolean): Decimal | undefined => {
  const first = turns.findIndex(reaches);
  const [before, after] = [first === 0 ? start : turns[first - 1], turns[first]];
  if (before === undefined || after === undefined) return after;
  let [short, enough] = [before.div(grid), after.div(grid)];
  while (enough.minus(short).abs().gt(1)) {
    const middle = short.plus(enough).div(2).floor();
    if (reaches(middle.times(grid))) enough = middle;
    else short = middle;
  }
  return enough.times(grid);
};
