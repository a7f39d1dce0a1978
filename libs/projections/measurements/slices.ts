import type { ReadStore } from '#read-store';
import { addRecord, aggregate, emptyFacts, type AbsenceReason, type Facts, type Lookup, type MetricDefinition } from '#scoring';
import { factRecord } from '../shared/fact-record.js';
import { measurements } from './index.js';
import type { MeasurementDocument } from './measurement-document.js';

/** The part of a metric that has one value of a dimension. */
export interface DimensionSlice {
  readonly metricId: string;
  /** The value of the dimension; null for measurements that do not say. */
  readonly value: string | null;
  readonly facts: Facts;
  /** The metric's value within the slice; null where it has none. */
  readonly actual: string | null;
  /** Why it has none; null where it has. */
  readonly absence: AbsenceReason | null;
}

/** Which measurements to slice: those of a partner in closing periods of a program. */
export interface Sliced {
  readonly partnerId: string;
  readonly programId: string;
  readonly periodIds: readonly string[];
}

/** The measurements that count, of the collection that readers see, without holding them all. */
export async function* countingMeasurements(
  store: ReadStore,
  { partnerId, programId, periodIds }: Sliced,
): AsyncIterable<MeasurementDocument> {
  const collection = await store.resolve(measurements.name);
  if (collection === undefined || periodIds.length === 0) return;
  const documents = store.stream(collection, {
    filter: [
      { field: 'partnerId', is: 'eq', value: partnerId },
      { field: 'programId', is: 'eq', value: programId },
      { field: 'periodId', is: 'in', value: periodIds },
      { field: 'state', is: 'eq', value: 'counts' },
    ],
  });
  for await (const document of documents) yield document as unknown as MeasurementDocument;
}

const byText = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/**
 * The metrics that declare a dimension, sliced by its values, in the order of metric and value. Slices are made of the facts, as totals are,
 * so that the facts of all slices of a metric merge into those of its total.
 */
export async function slicesBy(
  dimension: string,
  counting: AsyncIterable<MeasurementDocument>,
  metrics: Lookup<MetricDefinition>,
): Promise<readonly DimensionSlice[]> {
  const found = new Map<string, { readonly metric: MetricDefinition; readonly value: string | null; facts: Facts }>();
  for await (const { metricId, source, recordId, measurement } of counting) {
    const metric = metrics.get(metricId);
    if (!metric?.dimensions.includes(dimension)) continue;
    const value = measurement.dimensions[dimension] ?? null;
    const key = `${metricId} ${value ?? ''}`;
    const slice = found.get(key) ?? { metric, value, facts: emptyFacts() };
    slice.facts = addRecord(slice.facts, factRecord({ source, recordId }, measurement));
    found.set(key, slice);
  }
  return [...found]
    .toSorted(([one], [other]) => byText(one, other))
    .map(([, { metric, value, facts }]) => {
      const result = aggregate(metric, facts);
      const shown =
        result.status === 'value' ? { actual: result.shown, absence: null } : { actual: null, absence: result.reason };
      return { metricId: metric.metricId, value, facts, ...shown };
    });
}
