import type { LastValue } from './facts.js';

/** Without the Z, instants of differing precision order as text: `…:00` before `…:00.5`. */
const moment = (at: string): string => (at.endsWith('Z') ? at.slice(0, -1) : at);

/** The later of two values; at the same instant the one with the greater record id, so that the order of arrival does not matter. */
export function laterOf(one: LastValue | null, other: LastValue | null): LastValue | null {
  if (one === null || other === null) return one ?? other;
  if (moment(one.at) !== moment(other.at)) return moment(one.at) > moment(other.at) ? one : other;
  return one.recordId >= other.recordId ? one : other;
}
