import type { CycleFigure, MetricSeries, SeriesOfMetric } from '#contracts';

/** The days of a cycle. */
interface Span {
  readonly from: string;
  readonly to: string;
}

const valueOf = ({ periodId, value }: SeriesOfMetric['points'][number]) => (value === null ? [] : [{ periodId, value }]);

/** How a metric moved over a cycle, by its closing periods; nothing where none of them has a value. A value is never made of several. */
function figureOf({ metricId, points }: SeriesOfMetric, { from, to }: Span): readonly CycleFigure[] {
  const closed = points.filter((point) => point.closed && point.value !== null);
  const within = closed.filter((point) => from <= point.from && point.to <= to);
  const direction = within.findLast((point) => point.direction !== null)?.direction;
  const last = within.flatMap(valueOf).at(-1);
  const before = closed
    .filter((point) => point.to < from)
    .flatMap(valueOf)
    .at(-1);
  if (!last || !direction) return [];
  const records = within.reduce((sum, point) => sum + point.records, 0);
  return [{ metricId, direction, ...(before && { before }), last, periods: within.length, records }];
}

/** How each metric moved over a cycle. */
export const figuresOf = (series: MetricSeries | undefined, span: Span): CycleFigure[] =>
  (series?.metrics ?? []).flatMap((metric) => figureOf(metric, span));

/** The closing periods of a cycle in which something was recorded and that are not closed. */
export const openBooks = (series: MetricSeries | undefined, { from, to }: Span): readonly string[] => [
  ...new Set(
    (series?.metrics ?? []).flatMap(({ points }) =>
      points.flatMap((point) => (!point.closed && from <= point.from && point.to <= to ? [point.periodId] : [])),
    ),
  ),
];
