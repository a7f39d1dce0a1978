import { canonicalJson, heldOn } from '#kernel';
import type { Program } from './program.js';
import type { Revision } from './revision.js';

/** Whether a definition from a date on is what already holds on that date. */
export function alreadyHolds<Definition>(
  revisions: readonly Revision<Definition>[],
  effectiveFrom: string,
  definition: Definition,
  retired = false,
): boolean {
  const held = heldOn(revisions, effectiveFrom);
  return held?.retired === retired && canonicalJson(held.definition) === canonicalJson(definition);
}

/** What every event that makes a revision says beside the definition: its number, and what it replaces on its first day. */
export function revise<Definition>(
  program: Program,
  programId: string,
  revisions: readonly Revision<Definition>[],
  effectiveFrom: string,
) {
  const held = heldOn(revisions, effectiveFrom);
  return {
    programId,
    revision: program.revisions + 1,
    effectiveFrom,
    ...(held && { replaces: held.number, previous: held.definition }),
  };
}
