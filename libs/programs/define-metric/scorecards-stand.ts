import { refuse, type Refused } from '#contracts';
import { checkScorecard, criteriaIn, type MetricDefinition, type ScorecardDefinition } from '#scoring';
import { withRevision, type Program } from '../program/program.js';
import { changeDates, programOn } from '../program/rules.js';

interface MetricRevision {
  readonly metric: MetricDefinition;
  readonly effectiveFrom: string;
  readonly retired: boolean;
}

/** Refuses a revision of a metric with which a scorecard that uses it would not be sound, on any date from then on. */
export function scorecardsStand(program: Program, { metric, ...revised }: MetricRevision): Refused {
  const revision = program.revisions + 1;
  const after: Program = {
    ...program,
    revisions: revision,
    metrics: withRevision(program.metrics, metric.metricId, { ...revised, revision }, metric),
  };
  for (const date of changeDates(after)) {
    if (date < revised.effectiveFrom) continue;
    const rules = programOn(after, date);
    for (const scorecard of rules?.scorecards.values() ?? []) {
      if (!uses(scorecard, metric.metricId)) continue;
      const [fault] = checkScorecard(scorecard, rules?.metrics ?? new Map<string, MetricDefinition>());
      if (fault?.code === 'metric-unknown')
        return refuse(
          'metric-in-use',
          'retired',
          `expected a metric that no scorecard uses; ${scorecard.scorecardId} does on ${date}`,
        );
      if (fault)
        return refuse('scorecard-contradicted', 'metric', `${scorecard.scorecardId} on ${date}, ${fault.path}: ${fault.message}`);
    }
  }
  return undefined;
}

const uses = ({ structure }: ScorecardDefinition, metricId: string): boolean =>
  criteriaIn(structure).some(({ criterion }) => criterion.metricId === metricId);
