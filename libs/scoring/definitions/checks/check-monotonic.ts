import { decimal } from '#kernel';
import { fault, within, type DefinitionFault } from '../fault.js';
import type { Direction } from '../metric-definition.js';

/** The faults of scores, by rising value, that turn against the metric's direction; a metric whose target is best may turn. */
export const checkMonotonic = (scores: readonly string[], direction: Direction, path: string): readonly DefinitionFault[] =>
  direction === 'target'
    ? []
    : scores.flatMap((score, index) => {
        const before = scores[index - 1] ?? score;
        const rise = decimal(score).comparedTo(before);
        return rise === 0 || rise > 0 === (direction === 'higher')
          ? []
          : [
              fault(
                'curve-not-monotonic',
                within(path, index, 'score'),
                `expected a score no ${direction === 'higher' ? 'lower' : 'higher'} than ${before}, because ${direction} is better, and ${score} came`,
              ),
            ];
      });
