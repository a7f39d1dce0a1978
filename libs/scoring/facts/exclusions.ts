import type { Exclusions } from './facts.js';

/** How many reasons are kept by name. The first ones in the order of their text are kept, so that merging never depends on the order. */
const KEPT_REASONS = 12;

const byText = (a: { reason: string }, b: { reason: string }): number => (a.reason < b.reason ? -1 : 1);

/** The exclusions of two sets of records together. */
export function mergeExclusions(one: Exclusions, other: Exclusions): Exclusions {
  if (other.records === 0) return one;
  if (one.records === 0) return other;
  const records = new Map(one.reasons.map((each) => [each.reason, each.records]));
  for (const each of other.reasons) records.set(each.reason, (records.get(each.reason) ?? 0) + each.records);
  const reasons = [...records].map(([reason, count]) => ({ reason, records: count })).toSorted(byText);
  return {
    records: one.records + other.records,
    reasons: reasons.slice(0, KEPT_REASONS),
    otherReasons:
      one.otherReasons + other.otherReasons + reasons.slice(KEPT_REASONS).reduce((total, each) => total + each.records, 0),
  };
}

/** The exclusions with one more record. */
export const addExclusion = (exclusions: Exclusions, reason: string, records: number): Exclusions =>
  mergeExclusions(exclusions, { records, reasons: [{ reason, records }], otherReasons: 0 });

/** The exclusions without a record; 'refold' where only the records themselves can tell which reasons are kept then. */
export function removeExclusion(exclusions: Exclusions, reason: string, records: number): Exclusions | 'refold' {
  const kept = exclusions.reasons.find((each) => each.reason === reason);
  if (kept === undefined || kept.records < records || exclusions.otherReasons > 0) return 'refold';
  return {
    records: exclusions.records - records,
    reasons: exclusions.reasons.flatMap((each) => {
      if (each !== kept) return [each];
      return kept.records === records ? [] : [{ reason, records: kept.records - records }];
    }),
    otherReasons: 0,
  };
}
