import { seriesId, type MetricSeries, type SeriesOfMetric } from '#contracts';
import type { Log, Until } from '../log/index.js';
import type { RecordedEvent } from '#kernel';
import { ofPartner, type AnyReadModel } from '../read-model/index.js';
import { foldSubject } from '../replay/index.js';
import { firstPart } from '../shared/ids.js';
import { trends, type TrendPoint } from '../trends/index.js';

/** Every series of a partner in a program, folded from the log, and the revision to which each stream was read. */
export interface FoldedSeries {
  readonly document: MetricSeries;
  readonly read: Readonly<Record<string, number>>;
}

const periodOf = ({ data }: RecordedEvent): string | undefined => (data as { readonly periodId?: string }).periodId;

/** The trends of closing periods alone: an event's own period is one. Quarters and years of months are left out, two thirds of the work. */
const closingTrends: AnyReadModel = {
  ...trends,
  reactionTo(type) {
    const reaction = (trends as AnyReadModel).reactionTo(type);
    return (
      reaction && {
        ...reaction,
        keys(event, references) {
          const period = periodOf(event);
          const keys = reaction.keys(event, references);
          return period === undefined ? keys : keys.filter((key) => key.endsWith(`.${period}`));
        },
      }
    );
  },
};

/** Whether a point is of a closing period: its facts come from no other one. */
const isOfClosingPeriod = ({ periodId, parts }: TrendPoint): boolean =>
  parts[periodId] !== undefined && Object.keys(parts).length === 1;

const pointOf = ({ periodId, from, to, closed, direction, value, records }: TrendPoint) => ({
  periodId,
  from,
  to,
  closed,
  direction,
  value,
  records,
});

/** The series of a partner in a program by closing period, in one reading of the partner's history. `id` is `<partner>.<program>`. */
export async function metricSeries(log: Log, id: string, until: Until = {}): Promise<FoldedSeries> {
  const options = { until, only: (key: string) => key.startsWith(`${id}.`) };
  const { documents, read } = await foldSubject(log, closingTrends, ofPartner(firstPart(id)), options);
  const points = [...documents.values()].map((document) => document as unknown as TrendPoint).filter(isOfClosingPeriod);
  const byMetric = Map.groupBy(points, ({ metricId }) => metricId);
  const metrics = [...byMetric].map(([metricId, found]): SeriesOfMetric => ({
    metricId,
    points: found.toSorted((left, right) => (left.from < right.from ? -1 : 1)).map(pointOf),
  }));
  const [partnerId = '', programId = ''] = id.split('.');
  return {
    document: {
      id: seriesId(partnerId, programId),
      metrics: metrics.toSorted((left, right) => (left.metricId < right.metricId ? -1 : 1)),
    },
    read,
  };
}
