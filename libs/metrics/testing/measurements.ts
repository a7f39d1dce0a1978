import {
  measurementMoved,
  measurementRecorded,
  measurementRestated,
  measurementVoided,
  metricsStream,
  periodClosed,
  periodReopeningRequested,
  type Measurement,
} from '#contracts';
import type { Actor, DomainEvent } from '#kernel';
import { inStream, type History } from '#kernel/given-when-then';

/** Which measurement it is, in specs that are about one: a delivery to Nigeria in January 2011. */
export const aDelivery = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  metricId: 'on-time-delivery',
  source: 'scms-deliveries',
  recordId: '86823',
};

/** Seven lines of eight on time, on 20 January 2011. */
export const sevenOfEight: Measurement = {
  figure: { kind: 'ratio', numerator: '7', denominator: '8' },
  records: 8,
  unit: 'lines',
  occurredAt: '2011-01-20',
  occurredOn: '2011-01-20',
  dimensions: { market: 'nigeria' },
};

/** Eight lines of eight on time, on the same day. */
export const eightOfEight: Measurement = { ...sevenOfEight, figure: { kind: 'ratio', numerator: '8', denominator: '8' } };

/** The month in which it was delivered, and the month after. */
export const january = { periodId: 'FY2011-P04', from: '2011-01-01', to: '2011-01-31' };
export const february = { periodId: 'FY2011-P05', from: '2011-02-01', to: '2011-02-28' };

const inJanuary = { ...aDelivery, periodId: january.periodId };

/** It was recorded. */
export const recorded = (measurement = sevenOfEight, periodId = january.periodId) =>
  measurementRecorded({ ...aDelivery, periodId, measurement });

/** It was restated, by default right after it was recorded. */
export const restated = (measurement = eightOfEight, previous = sevenOfEight, restates = 0) =>
  measurementRestated({ ...inJanuary, previous, restates, measurement });

/** It was voided, by default right after it was recorded. */
export const voided = (previous = sevenOfEight, restates = 0) => measurementVoided({ ...inJanuary, previous, restates });

/** It was moved to February, by default right after it was recorded. */
export const movedToFebruary = (measurement: Measurement, previous = sevenOfEight, restates = 0) =>
  measurementMoved({ ...inJanuary, previous, restates, measurement, toPeriodId: february.periodId });

/** The period was closed. */
export const closed = (measurements = 1, { periodId, from, to } = january, closing = 1) => {
  const { partnerId, programId } = aDelivery;
  return periodClosed({
    partnerId,
    programId,
    periodId,
    from,
    to,
    programRevision: 4,
    partnerRevision: 1,
    measurements,
    closing,
  });
};

/** Its reopening was requested. */
export const reopeningRequested = ({ periodId } = january) => {
  const { partnerId, programId } = aDelivery;
  return periodReopeningRequested({ partnerId, programId, periodId });
};

/** The stream of a period, by default January 2011, with what happened in it. */
export const aPeriod = (events: readonly DomainEvent[], { periodId } = january): History =>
  inStream(metricsStream(aDelivery.partnerId, aDelivery.programId, periodId), ...events);

/** The same, recorded by somebody in particular. */
export const aPeriodBy = (actor: Actor, events: readonly DomainEvent[], period = january): History => ({
  ...aPeriod(events, period),
  actor,
});
