import { DisputeOutcome, ExcuseCause, FigureAbsence, Measurement, MeasurementIdentity } from '#contracts';
import { Type, type Static } from 'typebox';

const id = (description: string) => Type.String({ description });

const person = (description: string) => id(`${description}: a pseudonymous id`);

const Dispute = Type.Object(
  {
    grounds: id('Why the partner does not accept it, in words'),
    raisedBy: person('Who disputes it for the partner'),
    raisedAt: id('When that was recorded'),
    resolveBy: id('The last day on which it is resolved in time'),
    event: id('The event, as stream@revision'),
    resolved: Type.Optional(
      Type.Object(
        {
          outcome: DisputeOutcome,
          reasons: id('Why'),
          resolvedBy: person('Who resolved it'),
          resolvedAt: id('When that was recorded'),
          late: Type.Boolean({ description: 'Whether its day had gone by' }),
        },
        { description: 'What it came to; left out while it waits' },
      ),
    ),
  },
  { description: 'The last dispute about it' },
);

const Excuse = Type.Object(
  {
    status: Type.Enum(['requested', 'approved', 'rejected', 'revoked'], {
      description: 'requested: it counts until another person approves; approved: out of the score; rejected, revoked: it counts',
    }),
    cause: ExcuseCause,
    grounds: id('Why, in words'),
    requestedBy: person('Who asked for it'),
    decidedBy: Type.Optional(person('Who approved, rejected or revoked it')),
    reasons: Type.Optional(id('Why it was rejected or revoked')),
    event: id('The last event about it, as stream@revision'),
  },
  { description: 'The last request to take it out of the score, and what became of it' },
);

/** A measurement: what a source says about a metric of a partner in a period, as it is now. */
export const MeasurementDocument = Type.Object({
  id: id('The measurement: `<partner>.<program>.<period>.<hash of source, metric and record id>`'),
  partnerId: id('The partner'),
  programId: id('The program'),
  periodId: id('The period that it is recorded in'),
  ...MeasurementIdentity.properties,
  identity: id('Hash of source, metric and record id: the same record in another period has the same one'),
  state: Type.Enum(['counts', 'voided', 'moved', 'excused'], {
    description:
      'counts: it counts in its period; voided: it counts nowhere; moved: it was withdrawn here to be recorded in another period; ' +
      'excused: two people took it out of the score, which names it among what it excludes',
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
  isDisputed: Type.Boolean({ description: 'Whether a dispute about it waits for its resolution' }),
  dispute: Type.Optional(Dispute),
  excuse: Type.Optional(Excuse),
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
