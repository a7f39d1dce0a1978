import { Type, type Static } from 'typebox';
import { DECIMAL_PATTERN } from '#kernel';

const decimal = (description: string) => Type.String({ pattern: DECIMAL_PATTERN, description });
const date = (description: string) => Type.String({ format: 'date', description });

/** Why there is no figure. The two are different things, and neither is zero. */
export const FigureAbsence = Type.Enum(['not-applicable', 'missing'], {
  description: 'not-applicable: the metric does not apply to it; missing: there should be a figure, and there is none',
});
export type FigureAbsence = Static<typeof FigureAbsence>;

/** What was measured: one value, a numerator and a denominator, or nothing, and why. */
export const Figure = Type.Union(
  [
    Type.Object({
      kind: Type.Literal('value', { description: 'One value' }),
      value: decimal('The value, in the unit of the metric'),
    }),
    Type.Object({
      kind: Type.Literal('ratio', { description: 'A numerator and a denominator' }),
      numerator: decimal('The numerator'),
      denominator: decimal('The denominator; zero is valid, less is not'),
    }),
    Type.Object({
      kind: Type.Literal('absent', { description: 'No figure' }),
      absence: FigureAbsence,
      reason: Type.String({ description: 'Why there is none' }),
    }),
  ],
  { description: 'What was measured' },
);
export type Figure = Static<typeof Figure>;

/** The days that a measurement covers. */
export const Span = Type.Object(
  { from: date('Its first day'), to: date('Its last day, which belongs to it') },
  { description: 'The days that it covers' },
);
export type Span = Static<typeof Span>;

/** What a source says about one metric of one partner: all that may be restated. */
export const Measurement = Type.Object(
  {
    figure: Figure,
    records: Type.Integer({ minimum: 1, description: 'How many records it stands for' }),
    unit: Type.String({ description: 'Unit of the figure: the unit of the metric' }),
    currency: Type.Optional(
      Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 code, where the metric is an amount of money' }),
    ),
    occurredAt: Type.String({ description: 'When it occurred, as it was sent: a business date or an instant in UTC' }),
    occurredOn: date("When it occurred, as a date of the program's time zone; it puts the measurement into its period"),
    span: Type.Optional(Span),
    dimensions: Type.Record(Type.String(), Type.String(), {
      description: 'Dimension to value, of the dimensions that the metric declares; one left out counts in totals only',
    }),
    evidence: Type.Optional(Type.String({ description: 'Where the evidence is kept' })),
  },
  { description: 'What a source says about one metric of one partner' },
);
export type Measurement = Static<typeof Measurement>;

/** Which measurement it is: the source's record about a metric, once within a partner's period. */
export const MeasurementIdentity = Type.Object(
  {
    metricId: Type.String({ description: 'The metric' }),
    source: Type.String({ description: 'The system that the record comes from' }),
    recordId: Type.String({ description: 'Id of the record in its source' }),
  },
  { description: 'Which measurement it is' },
);
export type MeasurementIdentity = Static<typeof MeasurementIdentity>;
