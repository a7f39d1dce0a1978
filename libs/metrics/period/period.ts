import {
  measurementMoveRefused,
  measurementMoved,
  measurementRecorded,
  measurementRestated,
  measurementReturned,
  measurementVoided,
  periodClosed,
  periodReopened,
  periodReopeningRejected,
  periodReopeningRequested,
  type MeasurementIdentity,
} from '#contracts';
import { CompactMap, on, slice } from '#kernel';
import type { Period, Standing } from './books.js';
import { periodInSnapshot } from './period-in-snapshot.js';
import { numberOf, standingFrom } from './standing-as-number.js';

/** The key of a measurement within its period. */
export const identityKey = ({ metricId, source, recordId }: MeasurementIdentity): string =>
  JSON.stringify([metricId, source, recordId]);

/** Where a measurement stands; `undefined` where the period never held it. */
export function standingOf({ measurements }: Period, identity: MeasurementIdentity): Standing | undefined {
  const number = measurements.get(identityKey(identity));
  return number === undefined ? undefined : standingFrom(number);
}

const stands = (state: Period, identity: MeasurementIdentity, revision: number, status: Standing['status']): Period => {
  const before = standingOf(state, identity)?.status === 'counts' ? 1 : 0;
  return {
    ...state,
    measurements: state.measurements.set(identityKey(identity), numberOf({ revision, status })),
    counting: state.counting - before + (status === 'counts' ? 1 : 0),
    revision,
  };
};

/** A period's books: what is recorded in it, and whether it is closed. */
export const period = slice<Period>({
  name: 'period',
  version: 3,
  of: 'metrics',
  initial: {
    measurements: CompactMap.empty,
    counting: 0,
    closed: undefined,
    closings: 0,
    request: undefined,
    revision: undefined,
  },
  reactions: [
    on(measurementRecorded, (state, { data, revision }) => stands(state, data, revision, 'counts')),
    on(measurementRestated, (state, { data, revision }) => stands(state, data, revision, 'counts')),
    on(measurementReturned, (state, { data, revision }) => stands(state, data, revision, 'counts')),
    on(measurementVoided, (state, { data, revision }) => stands(state, data, revision, 'voided')),
    on(measurementMoved, (state, { data, revision }) => stands(state, data, revision, 'moved')),
    on(measurementMoveRefused, (state, { revision }) => ({ ...state, revision })),
    on(periodClosed, (state, { data, revision }) => ({
      ...state,
      closed: revision,
      closings: data.closing,
      request: undefined,
      revision,
    })),
    on(periodReopeningRequested, (state, { metadata, revision }) => ({
      ...state,
      request: { revision, actor: metadata.actor },
      revision,
    })),
    on(periodReopened, (state, { revision }) => ({ ...state, closed: undefined, request: undefined, revision })),
    on(periodReopeningRejected, (state, { revision }) => ({ ...state, request: undefined, revision })),
  ],
  snapshot: periodInSnapshot,
});
