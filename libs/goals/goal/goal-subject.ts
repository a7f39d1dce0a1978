import type { GoalSubject } from '#contracts';

/** What tells one measure from another: a metric of a program, over a span of days. */
export type Measure = Pick<GoalSubject, 'programId' | 'metricId' | 'from' | 'to'>;

/** A measure as one text. */
export const measureKey = ({ programId, metricId, from, to }: Measure): string => `${programId}.${metricId}.${from}.${to}`;

/** The fields of an event that say which goal it is about. */
export const subjectOf = ({
  goalId,
  partnerId,
  programId,
  metricId,
  unit,
  direction,
  precision,
  periodId,
  from,
  to,
}: GoalSubject): GoalSubject => ({ goalId, partnerId, programId, metricId, unit, direction, precision, periodId, from, to });
