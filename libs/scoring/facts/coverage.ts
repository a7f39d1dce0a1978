import { type Decimal, decimal } from '#kernel';
import type { Facts } from './facts.js';

const ALL = decimal('1');

/** The part of all records that counts, 0 to 1; undefined where there are none. */
export function recordCoverage({ records, excluded }: Facts): Decimal | undefined {
  const all = records + excluded.notApplicable.records + excluded.missing.records;
  if (all === 0) return undefined;
  return records === all ? ALL : decimal(records).div(all);
}
