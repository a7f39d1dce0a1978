import { Type, type TProperties } from 'typebox';
import { DECIMAL_PATTERN, eventType } from '#kernel';
import { measurementProcessEvents } from './measurement-process.js';
import { Measurement, MeasurementIdentity } from './measurement.js';
import { periodEvents } from './periods.js';
import { seriesEvents } from './series.js';

const subject = {
  partnerId: Type.String({ description: 'The partner' }),
  programId: Type.String({ description: 'The program' }),
  periodId: Type.String({ description: 'The period in whose stream this event is, such as FY2011-P04' }),
  ...MeasurementIdentity.properties,
};

const about = <Fields extends TProperties>(fields: Fields) => Type.Object({ ...subject, ...fields });

const previous = Type.Object(Measurement.properties, { description: 'What counted until now, and counts no longer' });
const restates = Type.Integer({ description: 'Revision, in this stream, of the event that said what counted until now' });

/** A measurement counts from now on. */
export const measurementRecorded = eventType({
  type: 'MeasurementRecorded',
  version: 1,
  describes: 'A measurement was recorded',
  data: about({
    measurement: Measurement,
    movedFrom: Type.Optional(
      Type.Object(
        {
          periodId: Type.String({ description: 'The period that it was withdrawn from' }),
          revision: Type.Integer({ description: "Revision of MeasurementMoved in that period's stream" }),
        },
        { description: 'Where it counted before, if it was moved here' },
      ),
    ),
  }),
});

/** Other content counts, within the same period. */
export const measurementRestated = eventType({
  type: 'MeasurementRestated',
  version: 1,
  describes: 'A measurement was restated within its period',
  data: about({ previous, restates, measurement: Measurement }),
});

/** A measurement counts no longer. */
export const measurementVoided = eventType({
  type: 'MeasurementVoided',
  version: 1,
  describes: 'A measurement was voided',
  data: about({ previous, restates }),
});

/** A restatement put a measurement into another period: it counts here no longer, and is about to be recorded there. */
export const measurementMoved = eventType({
  type: 'MeasurementMoved',
  version: 1,
  describes: 'A measurement was restated into another period, and withdrawn here',
  data: about({
    previous,
    restates,
    measurement: Measurement,
    toPeriodId: Type.String({ description: 'The period in which it is about to be recorded' }),
  }),
});

const refusal = {
  code: Type.String({ description: 'Code of the problem that kept it out' }),
  message: Type.String({ description: 'What was expected' }),
};

/** A moved measurement could not be recorded in its new period. It counts nowhere until it is returned to where it came from. */
export const measurementMoveRefused = eventType({
  type: 'MeasurementMoveRefused',
  version: 1,
  describes: 'A moved measurement could not be recorded in its new period',
  data: about({
    measurement: Measurement,
    fromPeriodId: Type.String({ description: 'The period that it was withdrawn from' }),
    moved: Type.Integer({ description: "Revision of MeasurementMoved in that period's stream" }),
    ...refusal,
  }),
});

/** A measurement whose move failed counts again where it was, as it was. */
export const measurementReturned = eventType({
  type: 'MeasurementReturned',
  version: 1,
  describes: 'A measurement whose move failed counts again as it was',
  data: about({
    measurement: Measurement,
    fromPeriodId: Type.String({ description: 'The period that it should have moved to' }),
    moved: Type.Integer({ description: 'Revision, in this stream, of MeasurementMoved' }),
    ...refusal,
  }),
});

/** A partner's starting point for a metric, from a date on. */
export const baselineSet = eventType({
  type: 'BaselineSet',
  version: 1,
  describes: 'A baseline was set for a metric of a partner',
  data: Type.Object({
    partnerId: subject.partnerId,
    programId: subject.programId,
    metricId: subject.metricId,
    value: Type.String({ pattern: DECIMAL_PATTERN, description: 'The baseline, in the unit of the metric' }),
    unit: Type.String({ description: 'Unit of the value: the unit of the metric' }),
    from: Type.String({ format: 'date', description: 'The date from which it holds' }),
    previous: Type.Optional(
      Type.String({ pattern: DECIMAL_PATTERN, description: 'The baseline that held on that date until now' }),
    ),
  }),
});

/** Events about measurements and their periods: in the streams of periods; PeriodOpened, BaselineSet and SeriesRebaselined in the partner's. */
export const metricEvents = [
  measurementRecorded,
  measurementRestated,
  measurementVoided,
  measurementMoved,
  measurementMoveRefused,
  measurementReturned,
  ...measurementProcessEvents,
  baselineSet,
  ...seriesEvents,
  ...periodEvents,
];
