import { PERIOD_ID_PATTERN } from '#calendar';
import { BusinessDate, DecimalField, Identifier, ListOf, Optional, Pattern, Whole } from '#kernel/body';

/** A measurement that is imagined. */
export class HypotheticalMeasurement {
  @Identifier('The metric')
  metricId!: string;

  @Optional()
  @DecimalField('The value, of every metric but a ratio')
  value?: string;

  @Optional()
  @DecimalField('The numerator, of a ratio')
  numerator?: string;

  @Optional()
  @DecimalField('The denominator, of a ratio')
  denominator?: string;

  @Optional()
  @Whole('How many records it stands for; 1 unless given', { min: 1 })
  records?: number;

  @Optional()
  @BusinessDate('When it would occur; the last day of the period unless given')
  occurredOn?: string;
}

/** Which card, and what is imagined. */
export class WhatIfBody {
  @Identifier('The program')
  programId!: string;

  @Pattern('The closing period', new RegExp(PERIOD_ID_PATTERN), 'the id of a period, such as FY2011-P04')
  periodId!: string;

  @ListOf(() => HypotheticalMeasurement, 'The imagined measurements', { min: 1, max: 100 })
  measurements!: HypotheticalMeasurement[];
}
