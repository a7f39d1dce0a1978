import { decimal, plain, type DecimalString } from '#kernel';

/**
 * Exact sums and comparisons of decimal strings. Every record of a ledger passes through here several times, and decimal.js takes a
 * microsecond for each step of it. Where both figures are short enough, they are added as whole numbers of their smallest place, which
 * doubles hold exactly up to 2^53; where they are not, decimal.js does it. The answers are the same: a property test holds them equal.
 */

/** Characters up to which a figure has at most fifteen digits: that many always survive in a double. */
const SHORT = 15;

const areShort = (one: DecimalString, other: DecimalString): boolean => Math.max(one.length, other.length) <= SHORT;

const placesOf = (text: DecimalString): number => {
  const point = text.indexOf('.');
  return point === -1 ? 0 : text.length - point - 1;
};

const unitsOf = (text: DecimalString, places: number): number =>
  places === 0 ? Number(text) : Number(text.slice(0, -places - 1) + text.slice(-places));

/** One figure plus another, in plain notation. */
export function add(one: DecimalString, other: DecimalString): DecimalString {
  if (areShort(one, other)) {
    const onePlaces = placesOf(one);
    const otherPlaces = placesOf(other);
    const places = Math.max(onePlaces, otherPlaces);
    const units =
      unitsOf(one, onePlaces) * 10 ** (places - onePlaces) + unitsOf(other, otherPlaces) * 10 ** (places - otherPlaces);
    // Both parts are exact where their sum is a safe integer: short of 2^53 as whole numbers, up to 2^54 as multiples of ten.
    if (Number.isSafeInteger(units)) return textOf(units, places);
  }
  return plain(decimal(one).plus(other));
}

/** One figure minus another, in plain notation. */
export const subtract = (one: DecimalString, other: DecimalString): DecimalString =>
  add(one, other.startsWith('-') ? other.slice(1) : `-${other}`);

/** A figure in plain notation: without zeros at the end. */
export const plainly = (text: DecimalString): DecimalString => (text.includes('.') ? add(text, '0') : text);

/** A figure so many times. */
export const weighted = (text: DecimalString, times: number): DecimalString =>
  times === 1 ? text : plain(decimal(text).times(times));

/** Below zero, zero or above as one figure is less than, equal to or greater than another. */
export const compare = (one: DecimalString, other: DecimalString): number =>
  areShort(one, other) ? Number(one) - Number(other) : decimal(one).comparedTo(other);

const textOf = (units: number, places: number): DecimalString => {
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  let end = digits.length;
  const point = end - places;
  while (end > point && digits[end - 1] === '0') end -= 1;
  const sign = units < 0 ? '-' : '';
  return end === point ? sign + digits.slice(0, point) : `${sign}${digits.slice(0, point)}.${digits.slice(point, end)}`;
};
