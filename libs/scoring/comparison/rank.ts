import type { Decimal } from '#kernel';

/** A place among others: 1 is the best. Those that tie share the best place and the next one is left out: 1, 2, 2, 4. */
export interface Rank {
  readonly place: number;
  /** How many share the place, this one included: 1 where nobody does. */
  readonly sharedBy: number;
}

/** The rank of each figure, in their order. */
export function ranks(figures: readonly Decimal[], direction: 'higher' | 'lower'): readonly Rank[] {
  const exact = figures.map((figure) => (direction === 'higher' ? figure : figure.negated()));
  return exact.map((own) => ({
    place: 1 + exact.filter((each) => each.gt(own)).length,
    sharedBy: exact.filter((each) => each.eq(own)).length,
  }));
}
