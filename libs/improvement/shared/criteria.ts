import { refuse, type Refused, type SuccessCriterion } from '#contracts';
import type { Rules } from '#programs';

/** Refuses a criterion on a metric that is not in use, one metric twice, and a tolerance that means nothing. */
export function checkCriteria(criteria: readonly SuccessCriterion[], { metrics }: Rules, path = 'criteria'): Refused {
  for (const [index, { metricId, tolerance }] of criteria.entries()) {
    const metric = metrics.get(metricId);
    if (!metric)
      return refuse(
        'metric-unknown',
        `${path}.${index}.metricId`,
        `expected one of: ${[...metrics.keys()].join(', ')}; got ${metricId}`,
      );
    if (criteria.findIndex((other) => other.metricId === metricId) < index)
      return refuse('criterion-repeated', `${path}.${index}.metricId`, `expected one criterion on ${metricId}, got two`);
    if (tolerance !== undefined && metric.direction !== 'target')
      return refuse(
        'criterion-tolerance',
        `${path}.${index}.tolerance`,
        `expected none: of ${metricId} ${metric.direction} is better`,
      );
  }
  return undefined;
}
