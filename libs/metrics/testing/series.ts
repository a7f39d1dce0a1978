import { periodOf, successor, type Period } from '#calendar';
import {
  measurementRecorded,
  metricsStream,
  partnerStream,
  periodClosed,
  periodOpened,
  seriesRebaselined,
  type Figure,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { inStream, type History } from '#kernel/given-when-then';
import { federalYear } from '#programs/testing';
import { aDelivery } from './measurements.js';

const { partnerId, programId, metricId } = aDelivery;

/** So many months of the federal fiscal year in a row, the first of which holds a date. */
export const monthsFromDate = (date: string, count: number): readonly Period[] => {
  const months = [periodOf(federalYear, date, 'month')];
  while (months.length < count) months.push(successor(federalYear, months.at(-1) as Period));
  return months;
};

/** What is said of a month in a series; everything has a default. */
interface MonthTerms {
  readonly figure?: Figure;
  readonly isClosed?: boolean;
  /** What happened in it after that. */
  readonly since?: readonly DomainEvent[];
}

/** A month with one measurement of the metric, closed unless told otherwise. */
export function aMonth(
  { id, from, to }: Period,
  { figure = { kind: 'ratio', numerator: '7', denominator: '8' }, isClosed = true, since = [] }: MonthTerms = {},
): readonly History[] {
  const subject = { partnerId, programId, periodId: id };
  const measurement = { figure, records: 8, unit: 'lines', occurredAt: from, occurredOn: from, dimensions: {} };
  return [
    inStream(partnerStream(partnerId), periodOpened({ ...subject, from, to })),
    inStream(
      metricsStream(partnerId, programId, id),
      measurementRecorded({ ...subject, metricId, source: 'scms-deliveries', recordId: '1', measurement }),
      ...(isClosed
        ? [periodClosed({ ...subject, from, to, programRevision: 4, partnerRevision: 1, measurements: 1, closing: 1 })]
        : []),
      ...since,
    ),
  ];
}

/** Months in a row, each with a measurement and closed. */
export const aSeries = (months: readonly Period[]): readonly History[] => months.flatMap((month) => aMonth(month));

/** A baseline was decided. */
export const rebaselined = (from: string, to: string, appliesFrom: string, points = 24) =>
  seriesRebaselined({
    partnerId,
    programId,
    metricId,
    granularity: 'month',
    baseline: { from, to, appliesFrom, points },
  });
