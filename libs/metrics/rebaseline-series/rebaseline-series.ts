import { granularityOf } from '#calendar';
import { metricsStream, partnerStream, programStream, refuse, seriesRebaselined } from '#contracts';
import { at, command, isRefusal, type Consulted } from '#kernel';
import { partner } from '#partners';
import { program, type Program } from '#programs';
import { definedMetric, takesPart } from '../measurement/may-be-measured.js';
import { measuredPeriods } from '../period/measured-periods.js';
import { measuredMetrics, type MeasuredMetrics } from '../series/measured-metrics.js';
import { newestBaseline, seriesBaselines } from '../series/series-baselines.js';
import { RebaselineSeriesBody } from './rebaseline-series.body.js';
import { firmEnough, measuredIn, stretchOf } from './stretch.js';

/** Rules and periods that the decision looks at, by name: the program, and each period that may be part of the stretch. */
type LookedAt = {
  readonly program: Consulted<Program>;
  readonly [periodId: `FY${string}`]: Consulted<MeasuredMetrics>;
};

/** The fiscal year that an id of a period begins with, such as FY2011. */
const yearOf = (periodId: string): string => periodId.slice(0, 'FY2011'.length);

/** The periods of a program that a partner was measured in, in the fiscal years from one period to another. */
const openedBetween = (
  opened: Readonly<Record<string, number>>,
  { programId, from, to }: RebaselineSeriesBody,
): readonly string[] =>
  Object.keys(opened)
    .filter((key) => key.startsWith(`${programId}.`))
    .map((key) => key.slice(programId.length + 1))
    .filter((periodId) => yearOf(periodId) >= yearOf(from) && yearOf(periodId) <= yearOf(to));

/** Judges a series against another stretch of itself, from a period on: an explicit decision with its reason. */
export const rebaselineSeries = command({
  name: 'RebaselineSeries',
  describes: "Chooses the stretch that a partner's metric series is judged against, from a period on, with the reason",
  body: RebaselineSeriesBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    metricId: 'on-time-delivery',
    from: 'FY2009-P01',
    to: 'FY2010-P12',
    appliesFrom: 'FY2011-P01',
    reason: 'The second production line has been running since the start of fiscal year 2009',
  },
  allowed: { scope: 'commands:metrics', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, measuredPeriods, seriesBaselines },
  consults(body, { measuredPeriods }): LookedAt {
    const { partnerId, programId } = body;
    const periods = openedBetween(measuredPeriods.opened, body).map(
      (periodId) => [periodId, at(measuredMetrics, metricsStream(partnerId, programId, periodId))] as const,
    );
    return { program: at(program, programStream(programId)), ...Object.fromEntries(periods) };
  },
  entity: ({ programId, metricId, from }, { seriesBaselines }) => {
    const granularity = granularityOf(from);
    return granularity && newestBaseline(seriesBaselines, { programId, metricId, granularity })?.revision;
  },
  decide(body, { partner, measuredPeriods: _opened, seriesBaselines, program, ...periods }) {
    const { partnerId, programId, metricId, from, to, appliesFrom } = body;
    const stretch = stretchOf(program, body);
    if (isRefusal(stretch)) return stretch;
    const { granularity } = stretch;
    const metric = definedMetric(program, body, stretch.appliesFrom.to);
    if (isRefusal(metric)) return metric;
    const refused = takesPart(partner, body, stretch.appliesFrom.to, 'appliesFrom');
    if (refused) return refused;
    const newest = newestBaseline(seriesBaselines, { programId, metricId, granularity });
    if (newest?.from === from && newest.to === to && newest.appliesFrom === appliesFrom) return [];
    if (newest && appliesFrom < newest.appliesFrom)
      return refuse('baseline-before-previous', 'appliesFrom', `expected ${newest.appliesFrom} or later, got ${appliesFrom}`);
    const measured = measuredIn(stretch, program, metricId, periods);
    const weak = firmEnough(measured, stretch, metricId);
    if (weak) return weak;
    const baseline = { from, to, appliesFrom, points: measured.size };
    if (!newest) return [seriesRebaselined({ partnerId, programId, metricId, granularity, baseline })];
    const { revision: _revision, ...previous } = newest;
    return [seriesRebaselined({ partnerId, programId, metricId, granularity, baseline, previous })];
  },
});
