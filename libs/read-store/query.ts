/**
 * The comparisons of the filter grammar. `ne`: all that `eq` leaves, so also where the field is missing; every other comparison finds only
 * documents that have it. `has`: the array field holds the value. `exists`: the field is present, or not.
 */
export type Comparison =
  | { readonly field: string; readonly is: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte'; readonly value: string | number | boolean }
  | { readonly field: string; readonly is: 'in'; readonly value: readonly (string | number | boolean)[] }
  | { readonly field: string; readonly is: 'has'; readonly value: string }
  | { readonly field: string; readonly is: 'prefix'; readonly value: string }
  | { readonly field: string; readonly is: 'exists'; readonly value: boolean };

/** All comparisons must hold. */
export type Filter = readonly Comparison[];

/** A field to sort by; documents without the field come last either way. */
export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
}

/** What to find. The id is always the last sort key, so that an order is total and a cursor exact. */
export interface Query {
  readonly filter?: Filter;
  readonly sort?: readonly SortKey[];
  /** Top-level fields to return; `id` always comes with them. All unless given. */
  readonly fields?: readonly string[];
  /** At most so many documents: 1 to 10,000. */
  readonly limit: number;
  /** Where the page before ended: its `next`. */
  readonly cursor?: string;
}
