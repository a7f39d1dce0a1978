import {
  METRIC_SERIES,
  MetricSeries,
  improvementStream,
  partnerStream,
  programStream,
  progressCelebrated,
  seriesId,
} from '#contracts';
import { at, command, folded, type DomainEvent } from '#kernel';
import { newestBaseline, seriesBaselinesSlice } from '#metrics';
import { partner, profileOn, roleOn, type Partner } from '#partners';
import { businessDate, findPeriod, program, programOn, scorecardFor, type Rules } from '#programs';
import { criteriaIn } from '#scoring';
import { celebrationKey, issues } from '../issue/issues.js';
import { answerTo } from './answer-to.js';
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
    const found = findPeriod(program, periodId);
    const rules = found && programOn(program, found.period.to);
    const isEnrolled = partner.enrolments.some((enrolment) => enrolment.programId === programId);
    if (!found || !rules || !isEnrolled) return [];
    const { period, calendar } = found;
    const beginOf = (id: string) => findPeriod(program, id)?.period.from;
    const today = businessDate(program, effectiveAt);

    return (series?.metrics ?? []).flatMap((each): readonly DomainEvent[] => {
      const metric = rules.metrics.get(each.metricId);
      if (!metric) return [];
      const readings = readingsUpTo(program, each, period, calendar);
      const target = targetOf(rules, partner, metric.metricId, period.to);
      const { metricId } = metric;
      const baseline = newestBaseline(baselines, { programId, metricId, granularity: period.granularity });
      const { signals, progress } = findSignals({ metric, readings, target, baseline }, periodId);
      const owner = roleOn(partner, 'partner-manager', period.to)?.person ?? metric.owner;
      const answering = { partnerId, programId, today, owner, newId, beginOf };
      const celebrated = progress.filter((lasting) => !issues.celebrated.has(celebrationKey(lasting)));
      return [
        ...signals.flatMap((signal) => answerTo(signal, issues, answering)),
        ...celebrated.map((lasting) => progressCelebrated({ partnerId, programId, visibility: 'both', ...lasting })),
      ];
    });
  },
});
