import { createHash } from 'node:crypto';
import type { MeasurementIdentity } from '#contracts';

/** How much of the hash is kept: 128 bits. */
const DIGITS = 32;

/** One text for a source's record about a metric: the same in every period and for every partner. */
export const identityHash = ({ source, metricId, recordId }: MeasurementIdentity): string =>
  createHash('sha256')
    .update(JSON.stringify([source, metricId, recordId]))
    .digest('hex')
    .slice(0, DIGITS);

/** Where a measurement stands. */
export interface MeasurementPlace extends MeasurementIdentity {
  readonly partnerId: string;
  readonly programId: string;
  readonly periodId: string;
}

/** The id of a measurement's document. */
export const measurementId = (place: MeasurementPlace): string =>
  `${place.partnerId}.${place.programId}.${place.periodId}.${identityHash(place)}`;
