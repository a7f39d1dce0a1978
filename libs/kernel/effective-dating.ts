/**
 * What holds on a date (`YYYY-MM-DD`) of several revisions, given in the order in which they were recorded: of those that have taken effect
 * by then, the one that did so last; of several from the same day, the one recorded last. A revision so holds until the day before the next
 * one on the calendar, whichever was recorded first: correcting the past does not undo what was already planned for later. `undefined`
 * before the first.
 */
export function heldOn<Revision extends { readonly effectiveFrom: string }>(
  revisions: readonly Revision[],
  date: string,
): Revision | undefined {
  let held: Revision | undefined;
  for (const revision of revisions)
    if (revision.effectiveFrom <= date && (!held || revision.effectiveFrom >= held.effectiveFrom)) held = revision;
  return held;
}
