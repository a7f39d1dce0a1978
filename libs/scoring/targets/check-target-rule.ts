import { decimal } from '#kernel';
import { duplicates } from '../definitions/checks/duplicates.js';
import { fault, within, type DefinitionFault } from '../definitions/fault.js';
import type { Direction } from '../definitions/metric-definition.js';
import type { TargetRule } from './target-rule.js';

/** The faults of a target rule for a metric of that direction; none when it is sound. */
export const checkTargetRule = (rule: TargetRule, direction: Direction, path = ''): readonly DefinitionFault[] => [
  ...(['tiers', 'maturities', 'complexities'] as const).flatMap((list) => checkFactors(rule[list], within(path, list))),
  ...checkRamp(rule, path),
  ...checkAnchor(rule, direction, path),
  ...(rule.least !== undefined && rule.greatest !== undefined && decimal(rule.least).gt(rule.greatest)
    ? [
        fault(
          'target-limits-crossed',
          within(path, 'greatest'),
          `expected a greatest target no less than the least, ${rule.least}, and ${rule.greatest} came`,
        ),
      ]
    : []),
];

const checkFactors = (factors: TargetRule['tiers'], path: string): readonly DefinitionFault[] => [
  ...factors.flatMap(({ factor }, index) =>
    decimal(factor).gt(0)
      ? []
      : [fault('factor-not-positive', within(path, index, 'factor'), `expected a factor above 0, and ${factor} came`)],
  ),
  ...duplicates(factors.map(({ name }) => name)).map((index) =>
    fault('id-duplicate', within(path, index, 'name'), `expected each name once, and ${factors[index]?.name} came twice`),
  ),
];

const checkRamp = ({ ramp }: TargetRule, path: string): readonly DefinitionFault[] =>
  ramp === undefined || (decimal(ramp.start).gte(0) && decimal(ramp.start).lte(1))
    ? []
    : [fault('ramp-out-of-range', within(path, 'ramp', 'start'), `expected a first factor from 0 to 1, and ${ramp.start} came`)];

/** Less asked of a partner must be easier: the anchor lies on the worse side of the base. */
const checkAnchor = ({ base, anchor = '0' }: TargetRule, direction: Direction, path: string): readonly DefinitionFault[] => {
  const rise = decimal(base).comparedTo(anchor);
  if (direction === 'target' || (direction === 'higher' ? rise > 0 : rise < 0)) return [];
  const side = direction === 'higher' ? 'below' : 'above';
  return [
    fault(
      'anchor-not-worse',
      within(path, 'anchor'),
      `expected an anchor ${side} the base ${base}, because ${direction} is better, and ${anchor} came`,
    ),
  ];
};
