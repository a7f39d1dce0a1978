import { refuse, type DomainProblem, type Figure, type Refused } from '#contracts';
import { decimal, plain, type Refusal } from '#kernel';
import type { MetricDefinition } from '#scoring';
import type { MeasurementBody } from './measurement.body.js';

type Sent = Pick<MeasurementBody, 'value' | 'numerator' | 'denominator' | 'absent' | 'absenceReason' | 'records'>;
type Metric = Pick<MetricDefinition, 'metricId' | 'aggregation' | 'precision'>;

/** A decimal in its one notation, so that 1.50 and 1.5 are the same figure. */
const canonical = (value: string): string => plain(decimal(value));

/** The figure that a body gives for a metric; or the refusal of what is unclear or does not fit. */
export function readFigure(sent: Sent, metric: Metric): Figure | Refusal<DomainProblem> {
  const refused = oneKind(sent, metric);
  if (refused) return refused;
  const { value, absent, absenceReason } = sent;
  if (absent !== undefined && absenceReason !== undefined) return { kind: 'absent', absence: absent, reason: absenceReason };
  return metric.aggregation === 'ratio' ? readRatio(sent, metric) : readValue(value, sent, metric);
}

function oneKind({ value, numerator, denominator, absent, absenceReason }: Sent, { aggregation }: Metric): Refused {
  const isRatio = numerator !== undefined || denominator !== undefined;
  const given = [value !== undefined, isRatio, absent !== undefined].filter(Boolean).length;
  if (given > 1 || (given === 0 && aggregation !== 'count'))
    return refuse('figure-ambiguous', 'value', 'expected a value, or a numerator and a denominator, or `absent`: exactly one');
  if (absent === undefined && absenceReason !== undefined)
    return refuse('figure-ambiguous', 'absenceReason', 'expected no `absenceReason` where there is a figure');
  return absent !== undefined && absenceReason === undefined
    ? refuse('figure-ambiguous', 'absenceReason', 'expected the reason why there is no figure')
    : undefined;
}

function readRatio({ numerator, denominator }: Sent, { metricId }: Metric): Figure | Refusal<DomainProblem> {
  if (numerator === undefined || denominator === undefined)
    return refuse(
      'figure-mismatch',
      numerator === undefined ? 'numerator' : 'denominator',
      `expected both: ${metricId} is a ratio`,
    );
  return decimal(denominator).isNegative()
    ? refuse('denominator-negative', 'denominator', `expected 0 or more, got ${denominator}`)
    : { kind: 'ratio', numerator: canonical(numerator), denominator: canonical(denominator) };
}

function readValue(
  value: string | undefined,
  { numerator, denominator, records = 1 }: Sent,
  { metricId, aggregation, precision }: Metric,
): Figure | Refusal<DomainProblem> {
  if (numerator !== undefined || denominator !== undefined)
    return refuse('figure-mismatch', 'value', `expected a value: ${metricId} is no ratio`);
  const figure = value === undefined ? String(records) : canonical(value);
  if (aggregation === 'count' && figure !== String(records))
    return refuse('figure-count', 'value', `expected ${records}, how many records it stands for, or no value; got ${figure}`);
  return aggregation !== 'mean' && decimal(figure).decimalPlaces() > precision
    ? refuse('figure-precision', 'value', `expected at most ${precision} decimals, those of ${metricId}, got ${figure}`)
    : { kind: 'value', value: figure };
}
