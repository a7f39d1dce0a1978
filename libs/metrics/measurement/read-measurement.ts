import { refuse, type DomainProblem, type Figure, type Measurement, type Refused } from '#contracts';
import { decimal, isBusinessDate, type Refusal } from '#kernel';
import { businessDate, type Program } from '#programs';
import { isCurrency, type MetricDefinition } from '#scoring';
import type { MeasurementBody } from './measurement.body.js';

/** The date on which it occurred, in the time zone of the program. */
export const occurredOn = (program: Program, occurredAt: string): string =>
  isBusinessDate(occurredAt) ? occurredAt : businessDate(program, occurredAt);

/** The measurement that a body describes, held against its metric; or the refusal of the first thing that does not fit. */
export function readMeasurement(
  body: MeasurementBody,
  metric: MetricDefinition,
  date: string,
): Measurement | Refusal<DomainProblem> {
  const figure = readFigure(body, metric);
  const refused = 'refused' in figure ? figure : (unitFits(body, metric) ?? dimensionsFit(body, metric) ?? spanFits(body));
  if (refused) return refused;
  return {
    figure: figure as Figure,
    records: body.records ?? 1,
    unit: metric.unit,
    ...(metric.currency && { currency: metric.currency.code }),
    occurredAt: body.occurredAt,
    occurredOn: date,
    ...(body.span && { span: body.span }),
    dimensions: body.dimensions ?? {},
    ...(body.evidence !== undefined && { evidence: body.evidence }),
  };
}

function readFigure(body: MeasurementBody, { aggregation, metricId }: MetricDefinition): Figure | Refusal<DomainProblem> {
  const { value, numerator, denominator, absent, absenceReason } = body;
  const isRatio = numerator !== undefined || denominator !== undefined;
  const given = [value !== undefined, isRatio, absent !== undefined].filter(Boolean).length;
  if (given !== 1)
    return refuse('figure-ambiguous', 'value', 'expected a value, or a numerator and a denominator, or `absent`: exactly one');
  if (absent === undefined && absenceReason !== undefined)
    return refuse('figure-ambiguous', 'absenceReason', 'expected no `absenceReason` where there is a figure');
  if (absent !== undefined)
    return absenceReason === undefined
      ? refuse('figure-ambiguous', 'absenceReason', 'expected the reason why there is no figure')
      : { kind: 'absent', absence: absent, reason: absenceReason };
  if (aggregation === 'ratio') {
    if (numerator === undefined || denominator === undefined)
      return refuse(
        'figure-mismatch',
        numerator === undefined ? 'numerator' : 'denominator',
        `expected both: ${metricId} is a ratio`,
      );
    if (decimal(denominator).isNegative())
      return refuse('denominator-negative', 'denominator', `expected 0 or more, got ${denominator}`);
    return { kind: 'ratio', numerator, denominator };
  }
  return value === undefined
    ? refuse('figure-mismatch', 'value', `expected a value: ${metricId} is no ratio`)
    : { kind: 'value', value };
}

function unitFits({ unit, currency }: MeasurementBody, metric: MetricDefinition): Refused {
  if (unit !== undefined && unit !== metric.unit)
    return refuse('unit-mismatch', 'unit', `expected ${metric.unit}, the unit of ${metric.metricId}, got ${unit}`);
  if (currency === undefined || currency === metric.currency?.code) return undefined;
  if (!isCurrency(currency)) return refuse('currency-unknown', 'currency', `expected a currency of ISO 4217, got ${currency}`);
  return refuse(
    'currency-mismatch',
    'currency',
    metric.currency
      ? `expected ${metric.currency.code}, converted at the rates of ${metric.currency.rateDate}, got ${currency}`
      : `expected none: ${metric.metricId} is no amount of money`,
  );
}

function dimensionsFit({ dimensions = {} }: MeasurementBody, { dimensions: declared, metricId }: MetricDefinition): Refused {
  const stray = Object.keys(dimensions).find((dimension) => !declared.includes(dimension));
  return stray === undefined
    ? undefined
    : refuse(
        'dimension-undeclared',
        `dimensions.${stray}`,
        `expected dimensions that ${metricId} declares: ${declared.join(', ') || 'none'}`,
      );
}

const spanFits = ({ span }: MeasurementBody): Refused =>
  span && span.to < span.from ? refuse('span-reversed', 'span.to', `expected ${span.from} or later, got ${span.to}`) : undefined;
