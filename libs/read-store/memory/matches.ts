import type { CheckedComparison, FieldValue } from '../adapter/index.js';
import { compareValues } from './compare.js';

/** Whether a field's value satisfies a comparison: the reference meaning of the filter grammar. */
export const matches = ({ comparison, field }: CheckedComparison, value: FieldValue): boolean => {
  if (comparison.is === 'exists') return (value !== undefined) === comparison.value;
  if (value === undefined) return comparison.is === 'ne';
  const compare = (other: FieldValue): number => compareValues(field, value, other);
  switch (comparison.is) {
    case 'eq':
      return compare(comparison.value) === 0;
    case 'ne':
      return compare(comparison.value) !== 0;
    case 'lt':
      return compare(comparison.value) < 0;
    case 'lte':
      return compare(comparison.value) <= 0;
    case 'gt':
      return compare(comparison.value) > 0;
    case 'gte':
      return compare(comparison.value) >= 0;
    case 'in':
      return comparison.value.some((other) => compare(other) === 0);
    case 'has':
      return Array.isArray(value) && value.includes(comparison.value);
    case 'prefix':
      return typeof value === 'string' && value.startsWith(comparison.value);
  }
};
