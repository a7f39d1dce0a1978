import { type Decimal, decimal } from '#kernel';
import type { Facts } from './facts.js';

/** The part of all records that counts, 0 to 1; undefined where there are none. */
export function recordCoverage({ records, excluded }: Facts): Decimal | undefined {
  const all = records + excluded.notApplicable.records + excluded.missing.records;
  return all === 0 ? undefined : decimal(records).div(all);
}
