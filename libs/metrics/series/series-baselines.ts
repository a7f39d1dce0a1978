import type { Granularity } from '#calendar';
import { seriesRebaselined, type SeriesBaseline } from '#contracts';
import { on, slice } from '#kernel';

/** A baseline that was decided. */
export interface DecidedBaseline extends SeriesBaseline {
  /** Revision of its event. */
  readonly revision: number;
}

/** The newest baseline of each series of a partner, by `<program>.<metric>.<granularity>`. */
export type SeriesBaselines = Readonly<Record<string, DecidedBaseline>>;

interface Series {
  readonly programId: string;
  readonly metricId: string;
  readonly granularity: Granularity;
}

const keyOf = ({ programId, metricId, granularity }: Series): string => `${programId}.${metricId}.${granularity}`;

/** The baseline of a series that was decided last; `undefined` where none was. */
export const newestBaseline = (baselines: SeriesBaselines, series: Series): DecidedBaseline | undefined =>
  baselines[keyOf(series)];

/** What the control charts of a partner are judged against. */
export const seriesBaselines = slice<SeriesBaselines>({
  name: 'series-baselines',
  version: 1,
  of: 'partner',
  initial: {},
  reactions: [
    on(seriesRebaselined, (state, { data, revision }) => ({ ...state, [keyOf(data)]: { ...data.baseline, revision } })),
  ],
});
