import type { MeasurementIdentityBody } from './measurement.body.js';

type Subject = Pick<MeasurementIdentityBody, 'partnerId' | 'programId' | 'metricId' | 'source' | 'recordId'>;

/** Whose measurement it is, and which: what every event about a measurement says. */
export const identityOf = ({ partnerId, programId, metricId, source, recordId }: Subject): Subject => ({
  partnerId,
  programId,
  metricId,
  source,
  recordId,
});
