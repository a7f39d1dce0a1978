import type { AgendaEntry } from './agenda-entry.js';

/** The entry with the moment at which time acts on it next: the first that no standstill holds up; none once it is done. */
export function withNextMoment(shown: AgendaEntry): AgendaEntry {
  const { nextAt: _, nextKind: __, ...entry } = shown;
  const { moments, pausedFrom, toBeDone } = entry;
  const next = moments.find(({ on }) => pausedFrom === undefined || on < pausedFrom);
  return toBeDone && next ? { ...entry, nextAt: next.at, nextKind: next.kind } : entry;
}
