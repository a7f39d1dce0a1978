import { Type, type Static, type TProperties } from 'typebox';
import { eventType } from '#kernel';
import { resolution, resolveBy } from './disputes.js';
import { Measurement, MeasurementIdentity } from './measurement.js';

const about = <Fields extends TProperties>(fields: Fields) =>
  Type.Object({
    partnerId: Type.String({ description: 'The partner' }),
    programId: Type.String({ description: 'The program' }),
    periodId: Type.String({ description: 'The period in whose stream this event is, such as FY2011-P04' }),
    ...MeasurementIdentity.properties,
    ...fields,
  });

/** Who or what brought about what was measured, where it is not to be scored. */
export const ExcuseCause = Type.Enum(['partner', 'vendor', 'third-party', 'force-majeure'], {
  description: 'Who or what brought it about: the partner, the vendor, a third party, or force majeure',
});
export type ExcuseCause = Static<typeof ExcuseCause>;

const grounds = Type.String({ description: 'Why, in words' });
const person = (description: string) => Type.String({ description: `${description}: a pseudonymous id` });
const said = Type.Object(Measurement.properties, { description: 'What the measurement says' });
const cites = (description: string) => Type.Integer({ description: `Revision, in this stream, of ${description}` });

/** The partner does not accept what was measured. It counts until it is restated, voided or excused. */
export const measurementDisputed = eventType({
  type: 'MeasurementDisputed',
  version: 1,
  personal: ['grounds'],
  describes: 'The partner disputed a measurement',
  data: about({
    disputes: cites('the event that says what is disputed'),
    measurement: said,
    grounds,
    raisedBy: person('Who disputes it for the partner'),
    resolveBy,
  }),
});

/** A dispute about a measurement was resolved. What follows from it is a restatement, a void or an excuse of its own. */
export const measurementDisputeResolved = eventType({
  type: 'MeasurementDisputeResolved',
  version: 1,
  personal: ['reasons'],
  describes: 'A dispute about a measurement was resolved',
  data: about(resolution),
});

/** Somebody asks that a measurement be taken out of the score. It counts until another person approves. */
export const measurementExcuseRequested = eventType({
  type: 'MeasurementExcuseRequested',
  version: 1,
  personal: ['grounds'],
  describes: 'It was asked that a measurement be taken out of the score',
  data: about({
    excuses: cites('the event that says what is to be excused'),
    measurement: said,
    cause: ExcuseCause,
    grounds,
    requestedBy: person('Who asked'),
  }),
});

/** A measurement is out of the score, and in sight: cards name it among what they exclude. */
export const measurementExcused = eventType({
  type: 'MeasurementExcused',
  version: 1,
  personal: ['grounds'],
  describes: 'A measurement was taken out of the score, by two people',
  data: about({
    request: cites('MeasurementExcuseRequested'),
    restates: cites('the event that said what counted until now'),
    measurement: said,
    cause: ExcuseCause,
    grounds,
    requestedBy: person('Who asked'),
    approvedBy: person('Who approved'),
  }),
});

/** A measurement stays in the score. */
export const measurementExcuseRejected = eventType({
  type: 'MeasurementExcuseRejected',
  version: 1,
  personal: ['reasons'],
  describes: 'It was refused to take a measurement out of the score',
  data: about({ request: cites('MeasurementExcuseRequested'), reasons: grounds, rejectedBy: person('Who rejected it') }),
});

/** An excused measurement counts again, as it was. */
export const measurementExcuseRevoked = eventType({
  type: 'MeasurementExcuseRevoked',
  version: 1,
  personal: ['reasons'],
  describes: 'An excused measurement counts again',
  data: about({
    restates: cites('MeasurementExcused'),
    measurement: said,
    cause: ExcuseCause,
    reasons: grounds,
    revokedBy: person('Who revoked it'),
  }),
});

/** Events about what is disputed and excused of measurements, in the streams of periods. */
export const measurementProcessEvents = [
  measurementDisputed,
  measurementDisputeResolved,
  measurementExcuseRequested,
  measurementExcused,
  measurementExcuseRejected,
  measurementExcuseRevoked,
];
