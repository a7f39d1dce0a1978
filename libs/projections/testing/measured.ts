import {
  measurementRecorded,
  measurementRestated,
  measurementVoided,
  metricsStream,
  partnerStream,
  periodClosed,
  periodOpened,
  periodReopened,
  periodReopeningRequested,
  type Figure,
  type Measurement,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { inStream, type History } from '#kernel/given-when-then';

/** Measurements of `orgenics-ltd` in `scms`, for specs. */

const PARTNER = 'orgenics-ltd';
const PROGRAM = 'scms';

/** Months of fiscal year 2011 with their days. */
const DAYS = {
  'FY2011-P03': { from: '2010-12-01', to: '2010-12-31' },
  'FY2011-P04': { from: '2011-01-01', to: '2011-01-31' },
  'FY2011-P05': { from: '2011-02-01', to: '2011-02-28' },
  'FY2011-P06': { from: '2011-03-01', to: '2011-03-31' },
} as const;
export type Month = keyof typeof DAYS;

const about = (periodId: Month) => ({ partnerId: PARTNER, programId: PROGRAM, periodId });

/** So many of so many. */
export const of = (numerator: number, denominator: number): Figure => ({
  kind: 'ratio',
  numerator: String(numerator),
  denominator: String(denominator),
});

/** A measurement with that figure, on the first day of a month. */
export const aMeasurement = (periodId: Month, figure: Figure, parts: Partial<Measurement> = {}): Measurement => ({
  figure,
  records: figure.kind === 'ratio' ? Math.max(1, Number(figure.denominator)) : 1,
  unit: 'lines',
  occurredAt: DAYS[periodId].from,
  occurredOn: DAYS[periodId].from,
  dimensions: { market: 'nigeria' },
  ...parts,
});

const identity = (recordId: string, metricId: string) => ({ metricId, source: 'erp', recordId });

/** What happened in the stream of a month. */
export const inMonth = (periodId: Month, ...events: readonly DomainEvent[]): History =>
  inStream(metricsStream(PARTNER, PROGRAM, periodId), ...events);

/** A month is opened in the partner's stream. */
export const opened = (periodId: Month): History =>
  inStream(partnerStream(PARTNER), periodOpened({ ...about(periodId), ...DAYS[periodId] }));

/** A measurement is recorded. */
export const recorded = (periodId: Month, recordId: string, measurement: Measurement, metricId = 'on-time-delivery') =>
  measurementRecorded({ ...about(periodId), ...identity(recordId, metricId), measurement });

/** What the event at a revision said is replaced. */
export const restated = (
  periodId: Month,
  recordId: string,
  [restates, previous]: readonly [number, Measurement],
  measurement: Measurement,
  metricId = 'on-time-delivery',
) => measurementRestated({ ...about(periodId), ...identity(recordId, metricId), restates, previous, measurement });

/** What the event at a revision said counts no longer. */
export const voided = (
  periodId: Month,
  recordId: string,
  [restates, previous]: readonly [number, Measurement],
  metricId = 'on-time-delivery',
) => measurementVoided({ ...about(periodId), ...identity(recordId, metricId), restates, previous });

/** A month is closed. */
export const closed = (periodId: Month, { programRevision = 4, partnerRevision = 1, closing = 1 } = {}) =>
  periodClosed({ ...about(periodId), ...DAYS[periodId], programRevision, partnerRevision, measurements: 0, closing });

/** A closed month is reopened: asked for, and approved. */
export const reopened = (periodId: Month) => [
  periodReopeningRequested(about(periodId)),
  periodReopened({ ...about(periodId), request: 0, closed: 0 }),
];
