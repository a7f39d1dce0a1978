/** One revision of a definition. */
export interface Revision<Definition> {
  /** Revision of the program's rules that it made. */
  readonly number: number;
  /** First day on which it holds, in the program's time zone. */
  readonly effectiveFrom: string;
  readonly definition: Definition;
  /** Whether it takes the definition out of use. */
  readonly retired: boolean;
}

/**
 * The revision that holds on a date: of those that have taken effect by then, the one that did so last; of several from the same day, the
 * newest. A revision so holds until the day before the next one on the calendar, whichever was recorded first: correcting the past does not
 * undo what was already planned for later. `undefined` before the first.
 */
export function heldOn<Definition>(
  revisions: readonly Revision<Definition>[],
  date: string,
  newest = Number.POSITIVE_INFINITY,
): Revision<Definition> | undefined {
  let held: Revision<Definition> | undefined;
  for (const revision of revisions)
    if (revision.number <= newest && revision.effectiveFrom <= date && (!held || revision.effectiveFrom >= held.effectiveFrom))
      held = revision;
  return held;
}
