import { Type, type Static } from 'typebox';
import { FigureAbsence, Span } from '#contracts';
import { Envelope, DateOrInstant, DecimalField, Identifier, OneOf, Optional, Pattern, Shape, Text, Whole } from '#kernel/body';

/** Dimension to value, both identifiers. */
const Dimensions = Type.Record(
  Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' }),
  Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' }),
  { maxProperties: 20 },
);

/** What a source says about one metric of one partner: which record it is, and all that may be restated of it. */
export class MeasurementBody extends Envelope {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The metric')
  metricId!: string;

  @Text('The system that the record comes from', { max: 100 })
  source!: string;

  @Text('Id of the record in its source', { max: 200 })
  recordId!: string;

  @DateOrInstant("When it occurred: a date in the program's time zone, or an instant in UTC; it decides the period")
  occurredAt!: string;

  @Optional()
  @DecimalField('The value, of every metric but a ratio')
  value?: string;

  @Optional()
  @DecimalField('The numerator, of a ratio')
  numerator?: string;

  @Optional()
  @DecimalField('The denominator, of a ratio; zero is valid')
  denominator?: string;

  @Optional()
  @OneOf('Why there is no figure: missing and not applicable are two different things, and neither is zero', FigureAbsence.enum)
  absent?: FigureAbsence;

  @Optional()
  @Text('The reason why there is no figure', { max: 500 })
  absenceReason?: string;

  @Optional()
  @Whole('How many records it stands for; 1 unless given', { min: 1 })
  records?: number;

  @Optional()
  @Text('Unit of the figure: that of the metric, which is taken unless given', { max: 40 })
  unit?: string;

  @Optional()
  @Pattern('ISO 4217 code, where the metric is an amount of money', /^[A-Z]{3}$/, 'an ISO 4217 code, such as USD')
  currency?: string;

  @Optional()
  @Shape(Span, 'The days that it covers')
  span?: Static<typeof Span>;

  @Optional()
  @Shape(Dimensions, 'Dimension to value, of the dimensions that the metric declares')
  dimensions?: Record<string, string>;

  @Optional()
  @Text('Where the evidence is kept', { max: 500 })
  evidence?: string;
}
