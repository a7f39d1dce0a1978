import type { Observations } from './model.js';

/** How fast the level and the slope follow the values, and how much of the slope is kept from one place to the next (1 keeps all of it). */
export interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
}

/** A level and a slope. */
export interface HoltState {
  readonly level: number;
  readonly slope: number;
}

/**
 * The state after a place, and the one-step error at it. A gap moves the state on and teaches it nothing: it has no error.
 * Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 1st edition, 7.2 and 7.4; beta is their β*.
 */
export function nextState({ level, slope }: HoltState, value: number | undefined, { alpha, beta, phi }: Smoothing) {
  const expected = level + phi * slope;
  const error = value === undefined ? 0 : value - expected;
  return { level: expected + alpha * error, slope: phi * slope + alpha * beta * error, error };
}

/** The states after each place, from the one before the first. */
export function holtStates(
  observations: Observations,
  smoothing: Smoothing,
  initial: HoltState,
): readonly ReturnType<typeof nextState>[] {
  let state = initial;
  return observations.map((value) => {
    const next = nextState(state, value, smoothing);
    state = next;
    return next;
  });
}

/** The sum of the squared one-step errors; at the latest when it exceeds a limit it is not summed any further. */
export function squaredErrors(observations: Observations, smoothing: Smoothing, initial: HoltState, limit: number): number {
  let squares = 0;
  let state = initial;
  for (const value of observations) {
    const next = nextState(state, value, smoothing);
    squares += next.error ** 2;
    if (squares > limit) break;
    state = next;
  }
  return squares;
}
