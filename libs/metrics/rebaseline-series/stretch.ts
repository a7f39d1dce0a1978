import { enclosing, type Granularity, type Period } from '#calendar';
import { refuse, type DomainProblem, type Refused } from '#contracts';
import type { Refusal } from '#kernel';
import { findPeriod, firstDay, type Program } from '#programs';
import { MINIMUM_BASELINE } from '#scoring/signals';
import { figuresOf, type MeasuredMetrics } from '../series/measured-metrics.js';
import type { RebaselineSeriesBody } from './rebaseline-series.body.js';

/** The periods that a baseline is taken from, and the first one that it judges. */
export interface Stretch {
  readonly from: Period;
  readonly to: Period;
  readonly appliesFrom: Period;
  readonly granularity: Granularity;
}

/** Fields of a body that name periods. */
const NAMED = ['from', 'to', 'appliesFrom'] as const;

/** Most periods that a message lists. */
const MOST_LISTED = 6;

/** The stretch that a body names; or the refusal where its periods do not exist, are of several kinds, or do not follow each other. */
export function stretchOf(program: Program, body: RebaselineSeriesBody): Stretch | Refusal<DomainProblem> {
  if (firstDay(program) === undefined)
    return refuse('program-unknown', 'programId', `expected a program that is defined, got ${body.programId}`);
  const [from, to, appliesFrom] = NAMED.map((field) => findPeriod(program, body[field])?.period);
  if (!from) return unknown(body, 'from');
  if (!to) return unknown(body, 'to');
  if (!appliesFrom) return unknown(body, 'appliesFrom');
  const { granularity } = from;
  if (to.granularity !== granularity) return otherKind('to', granularity, to);
  if (appliesFrom.granularity !== granularity) return otherKind('appliesFrom', granularity, appliesFrom);
  if (to.from < from.from) return refuse('baseline-out-of-order', 'to', `expected ${from.id} or later, got ${to.id}`);
  if (appliesFrom.from < from.from)
    return refuse('baseline-out-of-order', 'appliesFrom', `expected ${from.id} or later, got ${appliesFrom.id}`);
  return { from, to, appliesFrom, granularity };
}

const unknown = ({ programId, ...body }: RebaselineSeriesBody, field: (typeof NAMED)[number]) =>
  refuse('period-unknown', field, `expected a period of the calendar of ${programId}, got ${body[field]}`);

const otherKind = (field: string, granularity: Granularity, { id }: Period) =>
  refuse('period-kinds-differ', field, `expected a ${granularity}, as the first period is one, got ${id}`);

/** The periods of a stretch that hold figures of a metric, and whether all that they are made of is closed. */
export function measuredIn(
  { from, to, granularity }: Stretch,
  program: Program,
  metricId: string,
  periods: Readonly<Record<string, MeasuredMetrics>>,
): ReadonlyMap<string, boolean> {
  const measured = new Map<string, boolean>();
  for (const [periodId, metrics] of Object.entries(periods)) {
    const found = figuresOf(metrics, metricId) > 0 && findPeriod(program, periodId);
    if (!found) continue;
    const point = [found.period, ...enclosing(found.calendar, found.period)].find((each) => each.granularity === granularity);
    if (!point || point.from < from.from || point.to > to.to) continue;
    measured.set(point.id, metrics.isClosed && measured.get(point.id) !== false);
  }
  return measured;
}

/** Refuses a stretch in which figures can still change, and one with too few of them. */
export function firmEnough(measured: ReadonlyMap<string, boolean>, { from, to }: Stretch, metricId: string): Refused {
  const open = [...measured].filter(([, isClosed]) => !isClosed).map(([periodId]) => periodId);
  if (open.length > 0) {
    const listed = open.toSorted().slice(0, MOST_LISTED).join(', ');
    return refuse('baseline-not-closed', 'from', `expected periods that are closed, got ${open.length} open: ${listed}`);
  }
  return measured.size < MINIMUM_BASELINE
    ? refuse(
        'baseline-too-short',
        'to',
        `expected at least ${MINIMUM_BASELINE} periods with figures of ${metricId} from ${from.id} to ${to.id}, got ${measured.size}`,
      )
    : undefined;
}
