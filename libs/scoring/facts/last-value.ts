import type { LastValue } from './facts.js';

/** Without the Z, instants of differing precision order as text: `…:00` before `…:00.5`. */
const moment = (at: string): string => at.replace(/Z$/, '');

/** The later of two values; at the same instant the one with the greater record id, so that the order of arrival does not matter. */
export function laterOf(one: LastValue | null, other: LastValue | null): LastValue | null {
  if (one === null || other === null) return one ?? other;
  const [first, second] = [moment(one.at), moment(other.at)];
  if (first !== second) return first > second ? one : other;
  return one.recordId >= other.recordId ? one : other;
}
