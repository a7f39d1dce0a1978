import { Direction } from '#scoring';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });

/** A metric of a partner, closing period by closing period. */
export const SeriesOfMetric = Type.Object(
  {
    metricId: id('The metric'),
    points: Type.Array(
      Type.Object(
        {
          periodId: id('The period'),
          from: id('Its first day'),
          to: id('Its last day, which belongs to it'),
          closed: Type.Boolean({ description: 'Whether it is closed' }),
          direction: Type.Union([Direction, Type.Null()], {
            description: 'Which way is better; null where the metric is not in use',
          }),
          value: Type.Union([Type.String(), Type.Null()], { description: 'The value; null where there is none' }),
          records: Type.Integer({ minimum: 0, description: 'Records that count' }),
        },
        { description: 'A period' },
      ),
      { description: 'The periods in which anything was recorded, in order' },
    ),
  },
  { description: 'The series of one metric' },
);
export type SeriesOfMetric = Static<typeof SeriesOfMetric>;

/** Every series of a partner in a program as the log makes them: what decisions rest on that look at more than one period. */
export const MetricSeries = Type.Object({
  id: id('The series: `<partner>.<program>`'),
  metrics: Type.Array(SeriesOfMetric, { description: 'Each metric of which anything was recorded' }),
});
export type MetricSeries = Static<typeof MetricSeries>;

/** The name by which decisions ask for it. */
export const METRIC_SERIES = 'metric-series';

/** The id of the series of a partner in a program. */
export const seriesId = (partnerId: string, programId: string): string => `${partnerId}.${programId}`;
