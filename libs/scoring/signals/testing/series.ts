import type { Reading } from '../series/reading.js';

/** Series for specs. */

/** Readings named 1, 2, 3, …; null is a gap. */
export const readings = (values: readonly (number | null)[]): readonly Reading[] =>
  values.map((value, place) => ({ id: String(place + 1), value: value === null ? null : String(value) }));

/** Numbers from 0 to 1 that look random and are the same for the same seed: mulberry32, by Tommy Ettinger (public domain). */
export function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Normal numbers with mean 0 and standard deviation 1 (Box and Muller), the same for the same seed. */
export function normal(seed: number): () => number {
  const next = uniform(seed);
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** The number with three decimals: it is written as a decimal string, never with an exponent. */
export const rounded = (value: number): number => Math.round(value * 1e3) / 1e3;
