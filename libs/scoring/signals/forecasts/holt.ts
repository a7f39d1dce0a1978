import { linearRegression } from 'simple-statistics';
import { holtStates, squaredErrors, type HoltState, type Smoothing } from './holt-states.js';
import { around, halfWidth, observedOf, type Fit, type Observations } from './model.js';

const RATES = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];

/** Damping below 0.8 forgets a slope at once, above 0.98 it cannot be told from none (the same source, 7.4). */
const DAMPING = [0.8, 0.85, 0.9, 0.95, 0.98];

/** Values from which the first level and slope are found: Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing (2008), 2.6.1. */
const FIRST = 10;

const smoothings = (damping: readonly number[]): readonly Smoothing[] =>
  damping.flatMap((phi) => RATES.flatMap((alpha) => RATES.map((beta) => ({ alpha, beta, phi }))));

/** The level and slope before the first value. */
function initialState(observations: Observations): HoltState {
  const first = observedOf(observations).slice(0, FIRST);
  const { m: slope, b: level } = linearRegression(first.map(({ place, value }) => [place + 1, value]));
  return { level, slope };
}

/** The sum of so many powers of the damping: how far a slope carries. */
const carried = (phi: number, steps: number): number => {
  let sum = 0;
  for (let step = 1; step <= steps; step += 1) sum += phi ** step;
  return sum;
};

/** The variance of a forecast in variances of a one-step error: table 8.8 of Forecasting: Principles and Practice, 3rd edition, as a sum. */
const varianceRatio = ({ alpha, beta, phi }: Smoothing, steps: number): number => {
  let sum = 1;
  for (let step = 1; step < steps; step += 1) sum += (alpha * (1 + beta * carried(phi, step))) ** 2;
  return sum;
};

/** Fits level and slope by the smoothing, of a fixed grid, whose one-step errors have the least sum of squares. */
const fitSmoothing =
  (choices: readonly Smoothing[], fitted: number, named: (chosen: Smoothing) => Readonly<Record<string, number>>): Fit =>
  (observations, confidence) => {
    const freedom = observedOf(observations).length - fitted;
    if (freedom < 1) return undefined;
    const initial = initialState(observations);
    let best: { readonly chosen: Smoothing; readonly squares: number } | undefined;
    for (const chosen of choices) {
      const squares = squaredErrors(observations, chosen, initial, best?.squares ?? Infinity);
      if (best === undefined || squares < best.squares) best = { chosen, squares };
    }
    if (best === undefined) return undefined;
    const { chosen, squares } = best;
    const last = holtStates(observations, chosen, initial).at(-1) ?? initial;
    const width = halfWidth(confidence, freedom) * Math.sqrt(squares / freedom);
    return {
      predict: (steps) =>
        around(last.level + carried(chosen.phi, steps) * last.slope, width * Math.sqrt(varianceRatio(chosen, steps))),
      parameters: named(chosen),
    };
  };

/** Holt's linear trend. Four figures are fitted: two rates, the first level and the first slope. */
export const fitHolt: Fit = fitSmoothing(smoothings([1]), 4, ({ alpha, beta }) => ({ alpha, beta }));

/** Holt's trend with damping, a fifth figure: far ahead the line levels off. */
export const fitDampedHolt: Fit = fitSmoothing(smoothings(DAMPING), 5, ({ alpha, beta, phi }) => ({ alpha, beta, phi }));
