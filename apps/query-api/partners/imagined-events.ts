import { measurementRecorded, metricsStream, ProblemError, refuse, type Figure } from '#contracts';
import type { EventMetadata, RecordedEvent } from '#kernel';
import type { Rules } from '#programs';
import type { HypotheticalMeasurement, WhatIfBody } from './what-if.body.js';

const figureOf = ({ value, numerator, denominator }: HypotheticalMeasurement, isRatio: boolean, path: string): Figure => {
  if (isRatio && numerator !== undefined && denominator !== undefined && value === undefined)
    return { kind: 'ratio', numerator, denominator };
  if (!isRatio && value !== undefined && numerator === undefined && denominator === undefined) return { kind: 'value', value };
  const { refused, message } = refuse(
    'figure-mismatch',
    path,
    `expected ${isRatio ? 'a numerator and a denominator' : 'a value'}`,
  );
  throw new ProblemError(refused, message, { path });
};

const METADATA: Omit<EventMetadata, 'recordedAt' | 'effectiveAt'> = {
  commandId: 'imagined',
  commandType: 'WhatIf',
  bodyHash: '',
  actor: { id: 'nobody', kind: 'system', side: 'vendor' },
  read: {},
  schemaVersion: measurementRecorded.version,
  $correlationId: 'imagined',
  $causationId: 'imagined',
};

/** The imagined measurements as events behind the head of the log. Throws a problem where one does not suit its metric. */
export const imaginedEvents = (
  partnerId: string,
  { programId, periodId, measurements }: WhatIfBody,
  rules: Rules,
  lastDay: string,
  now: string,
): readonly RecordedEvent[] =>
  measurements.map((imagined, index) => {
    const { metricId, records = 1, occurredOn = lastDay } = imagined;
    const path = `measurements.${index}`;
    const metric = rules.metrics.get(metricId);
    if (!metric)
      throw new ProblemError('metric-unknown', `expected one of: ${[...rules.metrics.keys()].join(', ')}`, {
        path: `${path}.metricId`,
      });
    const figure = figureOf(imagined, metric.aggregation === 'ratio', path);
    const measurement = { figure, records, unit: metric.unit, occurredAt: occurredOn, occurredOn, dimensions: {} };
    const identity = { metricId, source: 'what-if', recordId: String(index) };
    return {
      ...measurementRecorded({ partnerId, programId, periodId, ...identity, measurement }),
      id: `what-if-${index}`,
      stream: metricsStream(partnerId, programId, periodId),
      revision: 1_000_000_000 + index,
      position: `9${String(index).padStart(19, '0')}`,
      metadata: { ...METADATA, recordedAt: now, effectiveAt: now },
    };
  });
