import type { Measurement, MeasurementIdentity } from '#contracts';
import type { FactRecord } from '#scoring';

/** A measurement as scoring takes it into facts. Its source is part of the record's id: two sources may use the same one. */
export function factRecord(
  { source, recordId }: Pick<MeasurementIdentity, 'source' | 'recordId'>,
  measurement: Measurement,
): FactRecord {
  const head = { recordId: `${source}/${recordId}`, at: measurement.occurredAt, weight: measurement.records };
  const { figure } = measurement;
  switch (figure.kind) {
    case 'value':
      return { ...head, status: 'value', value: figure.value };
    case 'ratio':
      return { ...head, status: 'ratio', numerator: figure.numerator, denominator: figure.denominator };
    case 'absent':
      return { ...head, status: figure.absence, reason: figure.reason };
  }
}
