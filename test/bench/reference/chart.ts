import { mean } from 'simple-statistics';
import type { Reading } from '#scoring/signals';

const D2 = 1.128;

/** How many points lie beyond limits from the moving ranges of the whole series: one rule, and nothing shown. */
export const limitsAlone = (readings: readonly Reading[]): number => {
  const values = readings.flatMap(({ value }) => (value === null ? [] : [Number(value)]));
  const centre = mean(values);
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const width = (3 * mean(ranges)) / D2;
  return values.filter((value) => Math.abs(value - centre) > width).length;
};
