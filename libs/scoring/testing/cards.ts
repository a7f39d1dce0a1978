import { addRecord, emptyFacts, type FactRecord, type Facts, type Lookup, type MetricDefinition } from '../index.js';

/** Facts of a few values, recorded in their order. */
export const valued = (...values: readonly string[]): Facts =>
  values.reduce<Facts>(
    (facts, value, index) => addRecord(facts, { status: 'value', value, recordId: `r${index}`, at: instantOf(index) }),
    emptyFacts(),
  );

/** Facts of one ratio that stands for so many records. */
export const aRatio = (numerator: string, denominator: string, weight = 1): Facts =>
  addRecord(emptyFacts(), { status: 'ratio', numerator, denominator, weight, recordId: 'r0', at: instantOf(0) });

/** Facts of records that do not count. */
export const notCounting = (status: 'missing' | 'not-applicable', reason = 'Invoiced Separately', weight = 1): Facts =>
  addRecord(emptyFacts(), { status, reason, weight, recordId: 'r0', at: instantOf(0) });

/** The facts of several records. */
export const factsOf = (records: readonly FactRecord[]): Facts => records.reduce<Facts>(addRecord, emptyFacts());

/** The n-th second of an hour, up to its last. */
export const instantOf = (second: number): string =>
  `2011-01-01T00:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}Z`;

/** Metrics by their id. */
export const byMetric = (...metrics: readonly MetricDefinition[]): Lookup<MetricDefinition> =>
  new Map(metrics.map((metric) => [metric.metricId, metric]));
