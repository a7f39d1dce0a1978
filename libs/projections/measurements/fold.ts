import {
  measurementDisputeResolved,
  measurementDisputed,
  measurementExcuseRejected,
  measurementExcuseRequested,
  measurementExcuseRevoked,
  measurementExcused,
  measurementMoved,
  measurementRecorded,
  measurementRestated,
  measurementReturned,
  measurementVoided,
  type Measurement,
} from '#contracts';
import type { RecordedEvent } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import { citation } from '../shared/ids.js';
import type { MeasurementDocument } from './measurement-document.js';
import { identityHash, measurementId, type MeasurementPlace } from './measurement-id.js';

const { on } = reactionsOf<MeasurementDocument>();

const keys = ({ data }: { readonly data: MeasurementPlace }) => [measurementId(data)];

const content = (measurement: Measurement) => ({
  measurement,
  figureKind: measurement.figure.kind,
  occurredOn: measurement.occurredOn,
  dimensions: Object.entries(measurement.dimensions).map(([dimension, value]) => `${dimension}=${value}`),
  ...(measurement.figure.kind === 'absent' && { absence: measurement.figure.absence }),
});

const circumstances = (event: RecordedEvent) => ({
  event: citation(event),
  revision: event.revision,
  recordedAt: event.metadata.recordedAt,
  recordedBy: event.metadata.actor.id,
  ...(event.metadata.reason !== undefined && { reason: event.metadata.reason }),
});

/** What stays the same of a measurement whatever is said of it. */
const standing = ({
  id,
  partnerId,
  programId,
  periodId,
  source,
  metricId,
  recordId,
  identity,
  firstEvent,
  restatements,
  movedFrom,
  isDisputed,
  dispute,
}: MeasurementDocument) => ({
  id,
  partnerId,
  programId,
  periodId,
  source,
  metricId,
  recordId,
  identity,
  firstEvent,
  restatements,
  ...(movedFrom !== undefined && { movedFrom }),
  isDisputed,
  ...(dispute && { dispute }),
});

/** The measurement as it is, with something said about it that changes nothing of what it says. */
const noted = (before: MeasurementDocument | undefined, event: RecordedEvent, change: Partial<MeasurementDocument>) =>
  before && { ...before, ...change, revision: event.revision };

/** What becomes of a measurement, event by event. */
export const measurementReactions = [
  on(measurementRecorded, keys, (before, event, { key }) => {
    const { partnerId, programId, periodId, source, metricId, recordId, measurement, movedFrom } = event.data;
    return {
      id: key,
      partnerId,
      programId,
      periodId,
      source,
      metricId,
      recordId,
      identity: before?.identity ?? identityHash(event.data),
      firstEvent: before?.firstEvent ?? citation(event),
      restatements: before?.restatements ?? 0,
      ...(movedFrom && { movedFrom: movedFrom.periodId }),
      isDisputed: before?.isDisputed ?? false,
      ...(before?.dispute && { dispute: before.dispute }),
      state: 'counts',
      ...content(measurement),
      ...circumstances(event),
    };
  }),
  on(
    measurementRestated,
    keys,
    (before, event) =>
      before && {
        ...standing(before),
        restatements: before.restatements + 1,
        state: 'counts',
        ...content(event.data.measurement),
        ...circumstances(event),
      },
  ),
  on(
    measurementVoided,
    keys,
    (before, event) =>
      before && { ...standing(before), state: 'voided', ...content(event.data.previous), ...circumstances(event) },
  ),
  on(
    measurementMoved,
    keys,
    (before, event) =>
      before && {
        ...standing(before),
        state: 'moved',
        ...content(event.data.previous),
        ...circumstances(event),
        movedTo: event.data.toPeriodId,
      },
  ),
  on(
    measurementReturned,
    keys,
    (before, event) =>
      before && { ...standing(before), state: 'counts', ...content(event.data.measurement), ...circumstances(event) },
  ),
  on(measurementDisputed, keys, (before, event) => {
    const { grounds, raisedBy, resolveBy } = event.data;
    const dispute = { grounds, raisedBy, raisedAt: event.metadata.recordedAt, resolveBy, event: citation(event) };
    return noted(before, event, { isDisputed: true, dispute });
  }),
  on(measurementDisputeResolved, keys, (before, event) => {
    const { outcome, reasons, resolvedBy, late } = event.data;
    const resolved = { outcome, reasons, resolvedBy, late, resolvedAt: event.metadata.recordedAt };
    return noted(before, event, { isDisputed: false, ...(before?.dispute && { dispute: { ...before.dispute, resolved } }) });
  }),
  on(measurementExcuseRequested, keys, (before, event) => {
    const { cause, grounds, requestedBy } = event.data;
    return noted(before, event, { excuse: { status: 'requested', cause, grounds, requestedBy, event: citation(event) } });
  }),
  on(measurementExcuseRejected, keys, (before, event) => {
    const { reasons, rejectedBy } = event.data;
    const excuse = before?.excuse && { ...before.excuse, status: 'rejected' as const, reasons, decidedBy: rejectedBy };
    return noted(before, event, { ...(excuse && { excuse: { ...excuse, event: citation(event) } }) });
  }),
  on(measurementExcused, keys, (before, event) => {
    const { measurement, cause, grounds, requestedBy, approvedBy } = event.data;
    const excuse = { status: 'approved' as const, cause, grounds, requestedBy, decidedBy: approvedBy, event: citation(event) };
    return before && { ...standing(before), state: 'excused', ...content(measurement), ...circumstances(event), excuse };
  }),
  on(measurementExcuseRevoked, keys, (before, event) => {
    const { reasons, revokedBy, measurement } = event.data;
    const revoked = { status: 'revoked' as const, reasons, decidedBy: revokedBy, event: citation(event) };
    const excuse = before?.excuse && { ...before.excuse, ...revoked };
    return (
      before && {
        ...standing(before),
        state: 'counts',
        ...content(measurement),
        ...circumstances(event),
        ...(excuse && { excuse }),
      }
    );
  }),
];
