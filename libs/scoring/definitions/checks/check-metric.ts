import { isBusinessDate } from '#kernel';
import { isCurrency } from '../currencies.js';
import { fault, within, type DefinitionFault } from '../fault.js';
import type { MetricDefinition } from '../metric-definition.js';
import { duplicates } from './duplicates.js';

const CADENCES = ['daily', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'annual'];

/** The faults of a metric whose shape is that of its schema; none when it is sound. */
export function checkMetric(metric: MetricDefinition, path = ''): readonly DefinitionFault[] {
  return [
    ...checkCadence(metric.cadence, within(path, 'cadence')),
    ...duplicates(metric.dimensions).map((index) =>
      fault(
        'dimension-duplicate',
        within(path, 'dimensions', index),
        `expected each dimension once, and ${metric.dimensions[index]} came twice`,
      ),
    ),
    ...(metric.aggregation === 'count' && metric.precision !== 0
      ? [fault('precision-of-count', within(path, 'precision'), `expected 0 decimals for a count, and ${metric.precision} came`)]
      : []),
    ...checkCurrency(metric.currency, within(path, 'currency')),
  ];
}

const checkCadence = (cadence: string, path: string): readonly DefinitionFault[] =>
  CADENCES.includes(cadence) || /^(RRULE:)?FREQ=[A-Z]+(;[A-Z]+=[^;=]+)*$/.test(cadence)
    ? []
    : [
        fault(
          'cadence-unknown',
          path,
          `expected one of ${CADENCES.join(', ')}, or a rule such as FREQ=MONTHLY;BYMONTHDAY=5, and ${cadence} came`,
        ),
      ];

const checkCurrency = (currency: MetricDefinition['currency'], path: string): readonly DefinitionFault[] =>
  currency === undefined
    ? []
    : [
        ...(isCurrency(currency.code)
          ? []
          : [
              fault('currency-unknown', within(path, 'code'), `expected an ISO 4217 code such as USD, and ${currency.code} came`),
            ]),
        ...(isBusinessDate(currency.rateDate)
          ? []
          : [
              fault(
                'date-unknown',
                within(path, 'rateDate'),
                `expected a date that exists, as YYYY-MM-DD, and ${currency.rateDate} came`,
              ),
            ]),
      ];

/** The faults of a program's metrics together: those of each, and identifiers that come twice. */
export const checkMetrics = (metrics: readonly MetricDefinition[], path = ''): readonly DefinitionFault[] => [
  ...metrics.flatMap((metric, index) => checkMetric(metric, within(path, index))),
  ...duplicates(metrics.map(({ metricId }) => metricId)).map((index) =>
    fault(
      'metric-duplicate',
      within(path, index, 'metricId'),
      `expected each metric once, and ${metrics[index]?.metricId} came twice`,
    ),
  ),
];
