import { compareWithYearEarlier, predecessor } from '#calendar';
import { decimal, plain, type DecimalString } from '#kernel';
import { findPeriod, type Program } from '#programs';
import type { TrendPoint } from '#projections';

/** A point of a series with its changes: differences in the metric's unit, `null` where either value is missing. */
export interface SeriesPoint extends Pick<
  TrendPoint,
  'id' | 'periodId' | 'from' | 'to' | 'closed' | 'value' | 'absence' | 'records'
> {
  readonly change: { readonly fromPrevious: DecimalString | null; readonly fromYearEarlier: DecimalString | null };
  /** Whether the same period a year earlier covers other days than those that compare like with like, as after a year of 53 weeks. */
  readonly yearEarlierShifted: boolean | null;
}

const difference = (value: string | null, before: string | null | undefined): DecimalString | null =>
  value === null || before === null || before === undefined ? null : plain(decimal(value).minus(before));

/** Points of one metric and granularity, in order, each with its change against the period before and the same period a year earlier. */
export function seriesOf(points: readonly TrendPoint[], rules: Program): readonly SeriesPoint[] {
  const values = new Map(points.map(({ periodId, value }) => [periodId, value]));
  return points.map(({ id, periodId, from, to, closed, value, absence, records }) => {
    const found = findPeriod(rules, periodId);
    const previous = found && predecessor(found.calendar, found.period).id;
    const comparison = found && compareWithYearEarlier(found.calendar, found.period);
    const earlier = comparison?.period?.id;
    return {
      id,
      periodId,
      from,
      to,
      closed,
      value,
      absence,
      records,
      change: {
        fromPrevious: difference(value, previous === undefined ? undefined : values.get(previous)),
        fromYearEarlier: difference(value, earlier === undefined ? undefined : values.get(earlier)),
      },
      yearEarlierShifted: comparison?.restated ?? null,
    };
  });
}
