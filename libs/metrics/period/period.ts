import { Map as PersistentMap } from 'immutable';
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
import { on, slice } from '#kernel';
import type { Period, Standing } from './books.js';
import { periodInSnapshot } from './period-in-snapshot.js';

/** The key of a measurement within its period. */
export const identityKey = ({ metricId, source, recordId }: MeasurementIdentity): string =>
  JSON.stringify([metricId, source, recordId]);

/** Where a measurement stands; `undefined` where the period never held it. */
export const standingOf = ({ measurements }: Period, identity: MeasurementIdentity): Standing | undefined =>
  measurements.get(identityKey(identity));

const stands = (state: Period, identity: MeasurementIdentity, revision: number, status: Standing['status']): Period => {
  const key = identityKey(identity);
  const before = state.measurements.get(key)?.status === 'counts' ? 1 : 0;
  return {
    ...state,
    measurements: state.measurements.set(key, { revision, status }),
    counting: state.counting - before + (status === 'counts' ? 1 : 0),
    revision,
  };
};

/** A period's books: what is recorded in it, and whether it is closed. Thousands of measurements, so a persistent map. */
export const period = slice<Period>({
  name: 'period',
  version: 2,
  of: 'metrics',
  initial: {
    measurements: PersistentMap(),
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
