import {
  measurementDisputeResolved,
  measurementDisputed,
  measurementExcuseRejected,
  measurementExcuseRequested,
  measurementExcuseRevoked,
  measurementExcused,
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
import { CompactMap, on, slice, type RecordedEvent } from '#kernel';
import type { Period, Standing } from './books.js';
import { heard, identityKey, marked, marksOf, notAsked, unmarked } from './marks.js';
import { periodInSnapshot } from './period-in-snapshot.js';
import { numberOf, standingFrom } from './standing-as-number.js';

/** Where a measurement stands; `undefined` where the period never held it. */
export function standingOf({ measurements }: Period, identity: MeasurementIdentity): Standing | undefined {
  const number = measurements.get(identityKey(identity));
  return number === undefined ? undefined : standingFrom(number);
}

/** Revision of the last event about a measurement; `undefined` where the period never held it. */
export function revisionOf(state: Period, identity: MeasurementIdentity): number | undefined {
  const standing = standingOf(state, identity);
  return standing && Math.max(standing.revision, marksOf(state, identity)?.revision ?? 0);
}

type AboutMeasurement = RecordedEvent<string, MeasurementIdentity>;

const stands = (before: Period, event: AboutMeasurement, status: Standing['status']): Period => {
  const { data, revision } = event;
  const counted = standingOf(before, data)?.status === 'counts' ? 1 : 0;
  const state = notAsked(before, event);
  return {
    ...state,
    measurements: state.measurements.set(identityKey(data), numberOf({ revision, status })),
    counting: state.counting - counted + (status === 'counts' ? 1 : 0),
    revision,
  };
};

/** The same, said by somebody who thereby has a hand in the metric. */
const said = (state: Period, event: AboutMeasurement, status: Standing['status']): Period =>
  stands(heard(state, event), event, status);

/** A period's books: what is recorded in it, and whether it is closed. */
export const period = slice<Period>({
  name: 'period',
  version: 4,
  of: 'metrics',
  initial: {
    measurements: CompactMap.empty,
    marks: new Map(),
    recorders: {},
    counting: 0,
    closed: undefined,
    closings: 0,
    request: undefined,
    revision: undefined,
  },
  reactions: [
    on(measurementRecorded, (state, event) => said(state, event, 'counts')),
    on(measurementRestated, (state, event) => said(state, event, 'counts')),
    on(measurementReturned, (state, event) => said(state, event, 'counts')),
    on(measurementVoided, (state, event) => said(state, event, 'voided')),
    on(measurementMoved, (state, event) => said(state, event, 'moved')),
    on(measurementDisputed, (state, event) => {
      const { revision, data } = event;
      return marked(state, event, { dispute: { revision, resolveBy: data.resolveBy } });
    }),
    on(measurementDisputeResolved, (state, event) => unmarked(state, event, 'dispute')),
    on(measurementExcuseRequested, (state, event) => {
      const { revision, metadata, data } = event;
      return marked(state, event, { request: { revision, actor: metadata.actor, cause: data.cause, grounds: data.grounds } });
    }),
    on(measurementExcuseRejected, (state, event) => unmarked(state, event, 'request')),
    on(measurementExcused, (state, event) => stands(state, event, 'excused')),
    on(measurementExcuseRevoked, (state, event) => stands(state, event, 'counts')),
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
