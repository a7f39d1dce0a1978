import {
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
});

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
];
