import { seriesRebaselined } from '#contracts';
import { reactionsOf } from '../read-model/index.js';
import { citation } from '../shared/ids.js';
import type { ChartBaselines, DecidedBaseline } from './chart-baselines.js';

const { on } = reactionsOf<ChartBaselines>();

interface Series {
  readonly partnerId: string;
  readonly programId: string;
  readonly metricId: string;
  readonly granularity: string;
}

/** The id of a series. */
export const seriesId = ({ partnerId, programId, metricId, granularity }: Series): string =>
  `${partnerId}.${programId}.${metricId}.${granularity}`;

/** A decision takes its place after the others, or that of the one that applied from the same period. */
export const chartBaselineReactions = [
  on(
    seriesRebaselined,
    ({ data }) => [seriesId(data)],
    (before, event, { key }): ChartBaselines => {
      const { partnerId, programId, metricId, granularity, baseline } = event.data;
      const { actor, recordedAt, reason = '' } = event.metadata;
      const decided: DecidedBaseline = {
        ...baseline,
        reason,
        decidedBy: actor.id,
        ...(actor.onBehalfOf !== undefined && { onBehalfOf: actor.onBehalfOf }),
        event: citation(event),
        recordedAt,
      };
      const others = (before?.baselines ?? []).filter(({ appliesFrom }) => appliesFrom !== baseline.appliesFrom);
      return {
        id: key,
        partnerId,
        programId,
        metricId,
        granularity,
        baselines: [...others, decided],
        revision: event.revision,
      };
    },
  ),
];
