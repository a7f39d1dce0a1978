import { type Decimal, round } from '#kernel';

/** Decimals kept when guard digits are dropped: far beyond any figure that is shown, far within the 60 digits of the arithmetic. */
const GUARDED = 30;

/**
 * The figure that is shown: the one rounding of a value, half away from zero. Quotients such as 2 ÷ 3 are held to 60 digits, so 0.5 can
 * arrive as 0.4999…; dropping the last digits first makes it the half that it is.
 */
export const shown = (value: Decimal, decimals: number): string =>
  round(value.decimalPlaces() > GUARDED ? value.toDecimalPlaces(GUARDED) : value, decimals);
