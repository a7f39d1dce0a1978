import { Type } from 'typebox';
import { FigureAbsence } from '#contracts';
import { IDENTIFIER_PATTERN } from '#kernel';
import {
  BusinessDate,
  DateOrInstant,
  DecimalField,
  Envelope,
  Identifier,
  OneOf,
  Optional,
  Part,
  Pattern,
  Shape,
  Text,
  Whole,
} from '#kernel/body';

const identifier = Type.String({ pattern: IDENTIFIER_PATTERN });

/** Dimension to value, both identifiers. */
const Dimensions = Type.Record(identifier, identifier, { maxProperties: 8 });

/** The days that a measurement covers. */
export class SpanBody {
  @BusinessDate('Its first day')
  from!: string;

  @BusinessDate('Its last day, which belongs to it')
  to!: string;
}

/** Which measurement it is. */
export class MeasurementIdentityBody extends Envelope {
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
}

/** What a source says about one metric of one partner: which record it is, and all that may be restated of it. */
export class MeasurementBody extends MeasurementIdentityBody {
  @DateOrInstant("When it occurred: a date in the program's time zone, or an instant in UTC; it decides the period")
  occurredAt!: string;

  @Optional()
  @DecimalField('The value, of every metric but a ratio; of one that counts records it may be left out')
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
  @Part(() => SpanBody, 'The days that it covers, where they are more than the one on which it occurred')
  span?: SpanBody;

  @Optional()
  @Shape(Dimensions, 'Dimension to value, of the dimensions that the metric declares; one left out counts in totals only')
  dimensions?: Record<string, string>;

  @Optional()
  @Text('Where the evidence is kept', { max: 500 })
  evidence?: string;
}
