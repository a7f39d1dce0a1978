import { refuse, type DomainProblem, type Measurement, type Refused } from '#contracts';
import { isRefusal, type Refusal } from '#kernel';
import { isCurrency, type MetricDefinition } from '#scoring';
import type { MeasurementBody } from './measurement.body.js';
import { readFigure } from './read-figure.js';

/** The measurement that a body describes, held against its metric; or the refusal of the first thing that does not fit. */
export function readMeasurement(
  body: MeasurementBody,
  metric: MetricDefinition,
  occurredOn: string,
): Measurement | Refusal<DomainProblem> {
  const figure = readFigure(body, metric);
  if (isRefusal(figure)) return figure;
  const refused = unitFits(body, metric) ?? currencyFits(body, metric) ?? dimensionsFit(body, metric);
  if (refused) return refused;
  const { records = 1, occurredAt, span, dimensions = {}, evidence } = body;
  return {
    figure,
    records,
    unit: metric.unit,
    ...(metric.currency && { currency: metric.currency.code }),
    occurredAt,
    occurredOn,
    ...(span && { span: { from: span.from, to: span.to } }),
    dimensions,
    ...(evidence !== undefined && { evidence }),
  };
}

const unitFits = ({ unit }: MeasurementBody, metric: MetricDefinition): Refused =>
  unit === undefined || unit === metric.unit
    ? undefined
    : refuse('unit-mismatch', 'unit', `expected ${metric.unit}, the unit of ${metric.metricId}, got ${unit}`);

function currencyFits({ currency }: MeasurementBody, metric: MetricDefinition): Refused {
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
