import { linearRegression, mean } from 'simple-statistics';
import { around, halfWidth, observedOf, sumOfSquares, type Fit } from './model.js';

/** The values that a line and its spread need. */
const LEAST = 3;

/**
 * A straight line by least squares with its prediction interval, time counted from 1. Gaps count as time that passed.
 * Source: NIST/SEMATECH e-Handbook, 4.5.1.2 and 5.5.9.9, prediction of a new value.
 */
export const fitLinear: Fit = (observations, confidence) => {
  const points = observedOf(observations).map(({ place, value }) => ({ time: place + 1, value }));
  if (points.length < LEAST) return undefined;
  const { m: slope, b: intercept } = linearRegression(points.map(({ time, value }) => [time, value]));
  const at = (time: number): number => intercept + slope * time;
  const [meanTime, meanValue] = [mean(points.map(({ time }) => time)), mean(points.map(({ value }) => value))];
  const unexplained = sumOfSquares(points.map(({ time, value }) => value - at(time)));
  const total = sumOfSquares(points.map(({ value }) => value - meanValue));
  const spreadOfTime = sumOfSquares(points.map(({ time }) => time - meanTime));
  const freedom = points.length - 2;
  const standardError = Math.sqrt(unexplained / freedom);
  const width = halfWidth(confidence, freedom);
  return {
    predict(steps) {
      const time = observations.length + steps;
      const spread = Math.sqrt(1 + 1 / points.length + (time - meanTime) ** 2 / spreadOfTime);
      return around(at(time), width * standardError * spread);
    },
    parameters: { intercept, slope, rSquared: total === 0 ? 0 : 1 - unexplained / total },
  };
};
