import { decimal } from '#kernel';
import type { IdealRangeCurve } from '../curve.js';
import { fault, within, type DefinitionFault } from '../fault.js';
import type { Direction } from '../metric-definition.js';
import { checkSpan } from './check-span.js';

/** The faults of an ideal range: a range, losses not below zero, and none on the side that is better. */
export const checkIdealRange = (curve: IdealRangeCurve, direction: Direction, path: string): readonly DefinitionFault[] => [
  ...(decimal(curve.from).lte(curve.to)
    ? []
    : [
        fault(
          'curve-empty',
          within(path, 'to'),
          `expected an upper end no less than ${curve.from}, where the range begins, and ${curve.to} came`,
        ),
      ]),
  ...checkSpan(curve.lowest ?? '0', curve.highest ?? '100', path, 'highest'),
  ...checkLoss(curve.lossBelow, direction === 'lower', within(path, 'lossBelow'), 'lower'),
  ...checkLoss(curve.lossAbove, direction === 'higher', within(path, 'lossAbove'), 'higher'),
];

const checkLoss = (loss: string, better: boolean, path: string, side: Direction): readonly DefinitionFault[] => {
  if (decimal(loss).lt(0)) return [fault('slope-negative', path, `expected a loss of 0 or more, and ${loss} came`)];
  return better && !decimal(loss).isZero()
    ? [fault('curve-not-monotonic', path, `expected a loss of 0, because ${side} is better, and ${loss} came`)]
    : [];
};
