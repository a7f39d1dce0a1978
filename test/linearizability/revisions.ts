import type { Model } from './linearizable.js';

/** A change of a partner: on exactly this revision, or on whatever is there. */
export interface Change {
  readonly ifMatch: number | undefined;
}

/** The revision that a change made, or the one that stood against it. */
export type Changed = { readonly accepted: number } | { readonly stale: number };

/** A partner as its commands see it: each change that is accepted is one revision further, and one on another revision is refused. */
export const revisions = (initial: number): Model<number, Change, Changed> => ({
  initial,
  step: (revision, { ifMatch }) =>
    ifMatch === undefined || ifMatch === revision
      ? { state: revision + 1, output: { accepted: revision + 1 } }
      : { state: revision, output: { stale: revision } },
  text: (value) => JSON.stringify(value),
});
