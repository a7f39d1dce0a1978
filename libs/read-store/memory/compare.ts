import { sortableDecimal, type Field, type FieldValue } from '../adapter/index.js';

/** Orders texts by code point, which UTF-8 bytes do and UTF-16 units do not. */
const compareText = (left: string, right: string): number =>
  left === right ? 0 : Buffer.compare(Buffer.from(left), Buffer.from(right));

/** Orders two present values of a field: decimals by value, texts by code point, false before true. */
export const compareValues = (field: Field, left: FieldValue, right: FieldValue): number => {
  if (typeof left === 'string' && typeof right === 'string') {
    return field.kind === 'decimal'
      ? compareText(sortableDecimal(left) ?? '', sortableDecimal(right) ?? '')
      : compareText(left, right);
  }
  return Number(left) - Number(right);
};
