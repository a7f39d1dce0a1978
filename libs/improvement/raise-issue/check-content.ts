import { refuse, type IssueContent, type Refused } from '#contracts';
import { checkCriteria } from '../shared/criteria.js';
import type { Ground } from '../shared/in-program.js';
import { isPercentage } from '../shared/percent.js';

/** Refuses what an issue cannot say: dates out of order, metrics that are not in use, an impact that is surer than sure. */
export function checkContent({ seenOn, beganOn, metricId, impact, criteria }: IssueContent, { today, rules }: Ground): Refused {
  if (seenOn > today) return refuse('issue-dates-disordered', 'seenOn', `expected ${today} or earlier, got ${seenOn}`);
  if (beganOn !== undefined && beganOn > seenOn)
    return refuse('issue-dates-disordered', 'beganOn', `expected ${seenOn} or earlier, when it was seen; got ${beganOn}`);
  if (metricId !== undefined && !rules.metrics.has(metricId))
    return refuse('metric-unknown', 'metricId', `expected one of: ${[...rules.metrics.keys()].join(', ')}; got ${metricId}`);
  return (impact && isPercentage(impact.confidence, 'impact.confidence')) ?? checkCriteria(criteria, rules);
}
