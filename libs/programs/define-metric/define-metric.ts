import { metricDefined, programStream, refuse } from '#contracts';
import { command } from '#kernel';
import { checkMetric } from '#scoring';
import { businessDate } from '../program/business-date.js';
import { programHolds, sound } from '../program/guards.js';
import { program } from '../program/program.js';
import { alreadyHolds, revise } from '../program/revise.js';
import { DefineMetricBody } from './define-metric.body.js';
import { dimensionsStand } from './dimensions-stand.js';
import { meaningStands } from './meaning-stands.js';
import { scorecardsStand } from './scorecards-stand.js';

/** Defines a metric of a program from a date on, or retires it. The same again changes nothing. */
export const defineMetric = command({
  name: 'DefineMetric',
  describes: 'Defines a metric of a program, a new revision of it, or retires it',
  body: DefineMetricBody,
  example: {
    programId: 'scms',
    metric: {
      metricId: 'on-time-delivery',
      name: 'On-time delivery',
      description: 'Lines delivered to the client on or before the scheduled date, over all lines, by the scheduled date',
      unit: 'lines',
      direction: 'higher',
      aggregation: 'ratio',
      kind: 'lagging',
      precision: 4,
      owner: 'head-of-supply',
      cadence: 'monthly',
      suppliedBy: 'vendor',
      dimensions: ['market', 'product-line'],
    },
    effectiveFrom: '2005-10-01',
  },
  allowed: { scope: 'commands:programs', sides: ['vendor'] },
  stream: ({ programId }) => programStream(programId),
  slices: { program },
  entity: (_, { program }) => program.revision,
  decide({ programId, metric, retired = false, ...body }, { program }, { effectiveAt }) {
    const effectiveFrom = body.effectiveFrom ?? businessDate(program, effectiveAt);
    const revisions = program.metrics.get(metric.metricId) ?? [];
    const refused = programHolds(program, programId, effectiveFrom) ?? sound('metric', checkMetric(metric));
    if (refused) return refused;
    if (retired && revisions.length === 0)
      return refuse('metric-unknown', 'metric.metricId', `expected a metric to retire, got ${metric.metricId}`);
    if (alreadyHolds(revisions, effectiveFrom, metric, retired)) return [];
    return (
      meaningStands(program, metric, effectiveFrom) ??
      dimensionsStand(program, metric, effectiveFrom) ??
      scorecardsStand(program, { metric, effectiveFrom, retired }) ?? [
        metricDefined({ ...revise(program, programId, revisions, effectiveFrom), metric, retired }),
      ]
    );
  },
});
