import type { MeasurementIdentity } from '#contracts';
import type { RecordedEvent } from '#kernel';
import type { Marks, Period } from './books.js';
import { withActor } from './with-actor.js';

type AboutMeasurement = RecordedEvent<string, MeasurementIdentity>;

/** The key of a measurement within its period. */
export const identityKey = ({ metricId, source, recordId }: MeasurementIdentity): string =>
  JSON.stringify([metricId, source, recordId]);

/** What is disputed and asked of a measurement; `undefined` where nothing ever was. */
export const marksOf = ({ marks }: Pick<Period, 'marks'>, identity: MeasurementIdentity): Marks | undefined =>
  marks.size === 0 ? undefined : marks.get(identityKey(identity));

const placed = (state: Period, { data, revision }: AboutMeasurement, marks: Omit<Marks, 'revision'>): Period => ({
  ...state,
  marks: new Map(state.marks).set(identityKey(data), { ...marks, revision }),
  revision,
});

/** The books with one more mark of a measurement. */
export const marked = (state: Period, event: AboutMeasurement, mark: Omit<Marks, 'revision'>): Period =>
  placed(state, event, { ...marksOf(state, event.data), ...mark });

/** The books without a mark of a measurement. */
export function unmarked(state: Period, event: AboutMeasurement, mark: 'dispute' | 'request'): Period {
  const { dispute, request }: Partial<Marks> = marksOf(state, event.data) ?? {};
  return placed(state, event, mark === 'dispute' ? { ...(request && { request }) } : { ...(dispute && { dispute }) });
}

/** A measurement that says something else, or counts otherwise, is no longer what somebody asked to excuse. */
export const notAsked = (state: Period, event: AboutMeasurement): Period =>
  marksOf(state, event.data)?.request ? unmarked(state, event, 'request') : state;

/** The books, which know that the actor said something of a metric. */
export function heard(state: Period, { data: { metricId }, metadata: { actor } }: AboutMeasurement): Period {
  const known = Object.hasOwn(state.recorders, metricId) ? (state.recorders[metricId] ?? []) : [];
  const hands = withActor(known, actor);
  return hands === known ? state : { ...state, recorders: { ...state.recorders, [metricId]: hands } };
}
