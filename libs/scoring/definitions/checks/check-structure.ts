import { decimal } from '#kernel';
import { memberBounds } from '../bounds/structure-bounds.js';
import { fault, within, type DefinitionFault } from '../fault.js';
import type { Lookup } from '../lookup.js';
import type { MetricDefinition } from '../metric-definition.js';
import type { Member, Structure } from '../structure.js';
import { checkCriterion, checkWeight } from './check-criterion.js';

/** The faults of a structure and of all within it; its weights add up to more than zero. */
export const checkStructure = (
  structure: Structure,
  metrics: Lookup<MetricDefinition>,
  path: string,
): readonly DefinitionFault[] => [
  ...structure.members.flatMap((member, index) => checkMember(member, metrics, within(path, 'members', index))),
  ...(structure.members.some(({ weight }) => decimal(weight).gt(0))
    ? []
    : [fault('weights-sum-zero', within(path, 'members'), 'expected a weight above 0 among the members, and none came')]),
  ...(structure.combine === 'points' ? checkAttainable(structure, path) : []),
];

const checkMember = (member: Member, metrics: Lookup<MetricDefinition>, path: string): readonly DefinitionFault[] => {
  switch (member.kind) {
    case 'criterion':
      return checkCriterion(member, metrics, path);
    case 'group':
      return [...checkWeight(member.weight, within(path, 'weight')), ...checkStructure(member, metrics, path)];
    case 'best-of':
      return [
        ...checkWeight(member.weight, within(path, 'weight')),
        ...member.tracks.flatMap((track, index) => checkStructure(track, metrics, within(path, 'tracks', index))),
      ];
  }
};

const checkAttainable = ({ members }: Structure, path: string): readonly DefinitionFault[] =>
  members.flatMap((member, index) => {
    const highest = memberBounds(member)?.highest;
    return highest === undefined || highest.gt(0)
      ? []
      : [
          fault(
            'attainable-zero',
            within(path, 'members', index),
            `expected a highest score above 0 in a structure of points, and ${highest.toString()} came`,
          ),
        ];
  });
