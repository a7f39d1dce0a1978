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
 * The states after each place and the one-step errors of the places that have a value. A gap moves the state on and teaches it nothing.
 * Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 1st edition, 7.2 and 7.4; beta is their β*.
 */
export function holtStates(observations: Observations, { alpha, beta, phi }: Smoothing, initial: HoltState) {
  const states: HoltState[] = [];
  const errors: number[] = [];
  let { level, slope } = initial;
  for (const value of observations) {
    const expected = level + phi * slope;
    const error = value === undefined ? 0 : value - expected;
    if (value !== undefined) errors.push(error);
    level = expected + alpha * error;
    slope = phi * slope + alpha * beta * error;
    states.push({ level, slope });
  }
  return { states, errors };
}
