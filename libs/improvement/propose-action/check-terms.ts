import { refuse, type ActionTerms, type Refused } from '#contracts';
import { decimal } from '#kernel';
import { isToCome } from '../action/guards.js';
import type { Ground } from '../shared/in-program.js';

/** Refuses what an action cannot say: dates that have gone by, a metric that is not in use, a move that goes nowhere, effort below zero. */
export function checkTerms({ dueOn, moves, effortDays }: ActionTerms, { today, rules }: Ground): Refused {
  const past = isToCome(dueOn, today, 'dueOn');
  if (past) return past;
  if (effortDays !== undefined && decimal(effortDays).lt(0))
    return refuse('action-effort', 'effortDays', `expected zero or more, got ${effortDays}`);
  if (!moves) return undefined;
  const metric = rules.metrics.get(moves.metricId);
  if (!metric)
    return refuse(
      'metric-unknown',
      'moves.metricId',
      `expected one of: ${[...rules.metrics.keys()].join(', ')}; got ${moves.metricId}`,
    );
  const { from, to } = moves;
  const isWorse = metric.direction === 'higher' ? decimal(to).lte(from) : metric.direction === 'lower' && decimal(to).gte(from);
  if (isWorse || decimal(to).eq(from))
    return refuse(
      'action-move',
      'moves.to',
      `expected a value better than ${from}: of ${moves.metricId} ${metric.direction} is better`,
    );
  return isToCome(moves.by, today, 'moves.by');
}
