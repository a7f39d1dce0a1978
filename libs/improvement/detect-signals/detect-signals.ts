import {
  METRIC_SERIES,
  MetricSeries,
  improvementStream,
  partnerStream,
  programStream,
  progressCelebrated,
  seriesId,
} from '#contracts';
import { at, command, folded } from '#kernel';
import { newestBaseline, seriesBaselinesSlice } from '#metrics';
import { partner, profileOn, roleOn, type Partner } from '#partners';
import { businessDate, findPeriod, program, programOn, scorecardFor, type Rules } from '#programs';
import { criteriaIn } from '#scoring';
import { celebrationKey, issues } from '../issue/issues.js';
import { answersTo } from './answer-to.js';
import { DetectSignalsBody } from './detect-signals.body.js';
import { findSignals } from './find-signals.js';
import { readingsUpTo } from './readings.js';

/** Where a metric is to be, as the scorecard of the partner says; `undefined` where it says nothing. */
function targetOf(rules: Rules, partner: Partner, metricId: string, date: string): string | undefined {
  const type = profileOn(partner, date)?.profile.type;
  const scorecard = type === undefined ? undefined : scorecardFor(rules, type);
  if (!scorecard) return undefined;
  return criteriaIn(scorecard.structure).find(({ criterion }) => criterion.metricId === metricId)?.criterion.target;
}

/**
 * Runs the rules of the scoring room on every metric of a partner when a period has closed, against the baseline that was decided last. What they
 * find opens a candidate, updates the one that is known, or reopens what was resolved; the same again changes nothing. The ledger itself
 * dispatches it.
 */
export const detectSignals = command({
  name: 'DetectSignals',
  describes: 'Looks for signals in the measurements of a partner when a period has closed',
  body: DetectSignalsBody,
  example: { partnerId: 'orgenics-ltd', programId: 'scms', periodId: 'FY2011-P04' },
  allowed: { scope: 'commands:improvement', sides: [] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
    baselines: at(seriesBaselinesSlice, partnerStream(partnerId)),
  }),
  folds: ({ partnerId, programId }) => ({ series: folded(METRIC_SERIES, seriesId(partnerId, programId), MetricSeries) }),
  decide({ partnerId, programId, periodId }, { issues, partner, program, baselines, series }, { effectiveAt, newId }) {
    const place = findPeriod(program, periodId);
    const rules = place && programOn(program, place.period.to);
    const isEnrolled = partner.enrolments.some((enrolment) => enrolment.programId === programId);
    if (!place || !rules || !isEnrolled) return [];
    const { period, calendar } = place;
    const beginOf = (id: string) => findPeriod(program, id)?.period.from;
    const today = businessDate(program, effectiveAt);

    const found = (series?.metrics ?? []).flatMap((each) => {
      const metric = rules.metrics.get(each.metricId);
      if (!metric) return [];
      const { metricId } = metric;
      const readings = readingsUpTo(program, each, period, calendar);
      const target = targetOf(rules, partner, metricId, period.to);
      const baseline = newestBaseline(baselines, { programId, metricId, granularity: period.granularity });
      const owner = roleOn(partner, 'partner-manager', period.to)?.person ?? metric.owner;
      return [{ owner, ...findSignals({ metric, readings, target, baseline }, periodId) }];
    });
    const signals = found.flatMap(({ owner, signals }) => signals.map((signal) => ({ signal, owner })));
    const lasting = found.flatMap(({ progress }) => progress).filter((each) => !issues.celebrated.has(celebrationKey(each)));
    return [
      ...answersTo(signals, issues, { partnerId, programId, today, newId, beginOf }),
      ...lasting.map((each) => progressCelebrated({ partnerId, programId, visibility: 'both', ...each })),
    ];
  },
});
