import { type Decimal, decimal } from '#kernel';
import { constant } from '../constants.js';
import type { Band } from '../definitions/band.js';

/** The band that holds a total: half-open, except the top one, which holds its upper end too. Undefined where none does. */
export function bandOf(bands: readonly Band[], total: Decimal | string): Band | undefined {
  const figure = decimal(total);
  const top = bands.at(-1);
  return bands.find(
    (band) => figure.gte(constant(band.from)) && (figure.lt(constant(band.to)) || (band === top && figure.eq(constant(band.to)))),
  );
}
