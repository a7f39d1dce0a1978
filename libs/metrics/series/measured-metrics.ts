import {
  measurementExcuseRevoked,
  measurementExcused,
  measurementMoved,
  measurementRecorded,
  measurementRestated,
  measurementReturned,
  measurementVoided,
  periodClosed,
  periodReopened,
  type Measurement,
} from '#contracts';
import { on, slice } from '#kernel';

/** Which metrics a period holds figures of, and whether they can still change. */
export interface MeasuredMetrics {
  /** How many measurements give a figure, by metric; absent data gives none. */
  readonly figures: Readonly<Record<string, number>>;
  readonly isClosed: boolean;
}

/** How many measurements of a metric give a figure. */
export const figuresOf = ({ figures }: MeasuredMetrics, metricId: string): number =>
  Object.hasOwn(figures, metricId) ? (figures[metricId] ?? 0) : 0;

const figuresIn = (measurement: Measurement): number => (measurement.figure.kind === 'absent' ? 0 : 1);

const more = (state: MeasuredMetrics, metricId: string, change: number): MeasuredMetrics =>
  change === 0 ? state : { ...state, figures: { ...state.figures, [metricId]: figuresOf(state, metricId) + change } };

/** What a series can know of a period without its values. */
export const measuredMetrics = slice<MeasuredMetrics>({
  name: 'measured-metrics',
  version: 2,
  of: 'metrics',
  initial: { figures: {}, isClosed: false },
  reactions: [
    on(measurementRecorded, (state, { data: { metricId, measurement } }) => more(state, metricId, figuresIn(measurement))),
    on(measurementReturned, (state, { data: { metricId, measurement } }) => more(state, metricId, figuresIn(measurement))),
    on(measurementRestated, (state, { data: { metricId, previous, measurement } }) =>
      more(state, metricId, figuresIn(measurement) - figuresIn(previous)),
    ),
    on(measurementVoided, (state, { data: { metricId, previous } }) => more(state, metricId, -figuresIn(previous))),
    on(measurementMoved, (state, { data: { metricId, previous } }) => more(state, metricId, -figuresIn(previous))),
    on(measurementExcused, (state, { data: { metricId, measurement } }) => more(state, metricId, -figuresIn(measurement))),
    on(measurementExcuseRevoked, (state, { data: { metricId, measurement } }) => more(state, metricId, figuresIn(measurement))),
    on(periodClosed, (state) => ({ ...state, isClosed: true })),
    on(periodReopened, (state) => ({ ...state, isClosed: false })),
  ],
});
