import { isDeepStrictEqual } from 'node:util';
import type { Folding } from '../read-model/index.js';

/** A document of the read store that is not what the log says. */
export interface Difference {
  readonly collection: string;
  readonly id: string;
  /** missing: only the log has it; extra: only the store has it; different: in these fields; parked: it stands still. */
  readonly kind: 'missing' | 'extra' | 'different' | 'parked';
  readonly fields?: readonly string[];
  readonly stored?: Folding;
  readonly folded?: Folding;
}

/** What only the runner knows: it depends on when documents were judged, not on what the log says. */
const UNTOLD: ReadonlySet<string> = new Set(['judgedTo', 'parked']);

/** The top-level fields in which a stored document differs from the folded one. */
export const differingFields = (stored: Folding, folded: Folding): readonly string[] =>
  [...new Set([...Object.keys(stored), ...Object.keys(folded)])]
    .filter((field) => !UNTOLD.has(field) && !isDeepStrictEqual(stored[field], folded[field]))
    .toSorted();

/** How a stored document differs from the folded one; `undefined` where it does not. */
export function differenceOf(
  collection: string,
  id: string,
  stored: Folding | undefined,
  folded: Folding | undefined,
): Difference | undefined {
  if (!stored) return folded && { collection, id, kind: 'missing', folded };
  if (!folded) return { collection, id, kind: 'extra', stored };
  if (stored['parked'] !== undefined) return { collection, id, kind: 'parked', stored, folded };
  const fields = differingFields(stored, folded);
  return fields.length === 0 ? undefined : { collection, id, kind: 'different', fields, stored, folded };
}
