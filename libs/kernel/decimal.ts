import { Decimal as DecimalJs } from 'decimal.js';

/** Exact decimal arithmetic: 60 significant digits, half away from zero, never exponent notation. */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = DecimalJs;

/** A decimal as it is stored and sent: digits with an optional sign and fraction, for example `-12.50`. */
export type DecimalString = string;

const PATTERN = /^-?(0|[1-9]\d{0,19})(\.\d{1,12})?$/;

/** What `isDecimalString` accepts, for error messages and schemas. */
export const DECIMAL_PATTERN = PATTERN.source;

/** Whether the text is a decimal of at most 20 integer and 12 fraction digits; minus zero is not one. */
export const isDecimalString = (value: unknown): value is DecimalString =>
  typeof value === 'string' && PATTERN.test(value) && !/^-0(\.0+)?$/.test(value);

/** The decimal of a decimal string. Throws on anything decimal.js cannot read. */
export const decimal = (value: DecimalString | number | Decimal): Decimal => new Decimal(value);

/** The plain notation of a decimal, without trailing zeros: the form in which sums are stored. */
export const plain = (value: Decimal): DecimalString => (value.isZero() ? '0' : value.toFixed());

/** Rounds half away from zero to so many decimals and keeps them all: `round(2.5, 2)` is `2.50`. */
export const round = (value: Decimal, decimals: number): DecimalString => {
  const text = value.toFixed(decimals, DecimalJs.ROUND_HALF_UP);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
};

/** The exact sum of decimals; zero of none. */
export const sum = (values: Iterable<DecimalString | Decimal>): Decimal => {
  let total = new Decimal(0);
  for (const value of values) total = total.plus(value);
  return total;
};
