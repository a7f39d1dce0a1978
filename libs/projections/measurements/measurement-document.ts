import { FigureAbsence, Measurement, MeasurementIdentity } from '#contracts';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });

/** A measurement: what a source says about a metric of a partner in a period, as it is now. */
export const MeasurementDocument = Type.Object({
  id: id('The measurement: `<partner>.<program>.<period>.<hash of source, metric and record id>`'),
  partnerId: id('The partner'),
  programId: id('The program'),
  periodId: id('The period that it is recorded in'),
  ...MeasurementIdentity.properties,
  identity: id('Hash of source, metric and record id: the same record in another period has the same one'),
  state: Type.Enum(['counts', 'voided', 'moved'], {
    description:
      'counts: it counts in its period; voided: it counts nowhere; moved: it was withdrawn here to be recorded in another period',
  }),
  figureKind: Type.Enum(['value', 'ratio', 'absent'], { description: 'What kind of figure it has' }),
  absence: Type.Optional(Type.Enum(FigureAbsence.enum, { description: 'Why there is no figure; left out where there is one' })),
  occurredOn: id("When it occurred, as a date of the program's time zone"),
  dimensions: Type.Array(id('A dimension and its value, as `market=nigeria`'), {
    description: 'Its dimensions, for filtering: each as `<dimension>=<value>`',
  }),
  measurement: Type.Object(Measurement.properties, {
    description: 'What the source says; where it counts no longer, what it said last',
  }),
  event: id('The event that says so, as stream@revision'),
  firstEvent: id('The event that recorded it first, as stream@revision'),
  revision: Type.Integer({ description: 'Revision of its last event in the stream of its period' }),
  restatements: Type.Integer({ description: 'How often other content took the place of what counted' }),
  recordedAt: id('When its last event was recorded'),
  recordedBy: id('Who recorded that: a pseudonymous id'),
  reason: Type.Optional(id('Why, in the words of the actor')),
  movedTo: Type.Optional(id('The period that it was moved to')),
  movedFrom: Type.Optional(id('The period that it was moved from')),
});
export type MeasurementDocument = Static<typeof MeasurementDocument>;
