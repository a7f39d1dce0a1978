import { refuse, type Refused } from '#contracts';
import { heldOn } from '#kernel';
import type { MetricDefinition } from '#scoring';
import type { Program } from '../program/program.js';

/** Refuses other dimensions from a day within or before an open fiscal year: its measurements may carry those that were declared. */
export function dimensionsStand({ metrics, fiscalYears }: Program, metric: MetricDefinition, effectiveFrom: string): Refused {
  const held = heldOn(metrics.get(metric.metricId) ?? [], effectiveFrom)?.definition;
  const lastOpenDay = fiscalYears
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  if (!held || lastOpenDay === undefined || lastOpenDay < effectiveFrom) return undefined;
  const declared = new Set(held.dimensions);
  const same = declared.size === metric.dimensions.length && metric.dimensions.every((dimension) => declared.has(dimension));
  return same
    ? undefined
    : refuse(
        'metric-dimensions-fixed',
        'metric.dimensions',
        `expected ${held.dimensions.join(', ') || 'no dimensions'}, or a day after ${lastOpenDay}, got ${metric.dimensions.join(', ') || 'none'}`,
      );
}
