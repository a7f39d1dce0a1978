import { mean, sampleStandardDeviation } from 'simple-statistics';
import { D2 } from './rules/rule.js';

/** The centre line and the standard deviation of a baseline. */
export interface Estimate {
  readonly centre: number;
  readonly sigma: number;
}

type Series = readonly (number | undefined)[];

/** The differences between neighbours, without sign. None spans a gap. */
export const movingRanges = (values: Series): readonly number[] =>
  values.flatMap((value, place) => {
    const before = values[place - 1];
    return value === undefined || before === undefined ? [] : [Math.abs(value - before)];
  });

const observed = (values: Series): number[] => values.filter((value) => value !== undefined);

/** The standard deviation from the mean moving range: what slow drifts of the level do not widen. Zero where no two values are neighbours. */
export function sigmaOfMovingRanges(values: Series): number {
  const ranges = movingRanges(values);
  return ranges.length === 0 ? 0 : mean([...ranges]) / D2;
}

/** The mean, and the standard deviation by the method that is asked for. Source: NIST/SEMATECH e-Handbook, 6.3.2.2, individuals control charts. */
export const estimateOf = (values: Series, method: 'moving-range' | 'standard-deviation'): Estimate => ({
  centre: mean(observed(values)),
  sigma: method === 'moving-range' ? sigmaOfMovingRanges(values) : sampleStandardDeviation(observed(values)),
});
