import { decimal, round } from '#kernel';
import { structureBounds } from '../bounds/structure-bounds.js';
import { criteriaIn, idsIn } from '../parts.js';
import { fault, within, type DefinitionFault } from '../fault.js';
import type { Lookup } from '../lookup.js';
import type { MetricDefinition } from '../metric-definition.js';
import type { ScorecardDefinition } from '../scorecard-definition.js';
import { checkBands } from './check-bands.js';
import { checkStructure } from './check-structure.js';
import { duplicates } from './duplicates.js';

/** The faults of a scorecard whose shape is that of its schema, against the metrics of its program; none when it is sound. */
export function checkScorecard(definition: ScorecardDefinition, metrics: Lookup<MetricDefinition>): readonly DefinitionFault[] {
  const structure = checkStructure(definition.structure, metrics, 'structure');
  const bands = checkBands(definition.bands);
  return [
    ...structure,
    ...checkIds(definition),
    ...bands,
    ...checkCoverage(definition.minimumCoverage),
    ...(structure.length > 0 || bands.length > 0 ? [] : [...checkScale(definition), ...checkCaps(definition)]),
  ];
}

const checkIds = ({ structure }: ScorecardDefinition): readonly DefinitionFault[] => {
  const ids = idsIn(structure, 'structure');
  return duplicates(ids.map(({ id }) => id)).flatMap((index) => {
    const twice = ids[index];
    return twice === undefined
      ? []
      : [fault('id-duplicate', twice.path, `expected each identifier once in a card, and ${twice.id} came twice`)];
  });
};

const checkCoverage = (minimum: string): readonly DefinitionFault[] =>
  decimal(minimum).gte(0) && decimal(minimum).lte(1)
    ? []
    : [fault('coverage-out-of-range', 'minimumCoverage', `expected a part of the weight from 0 to 1, and ${minimum} came`)];

/** Every total that the card can show is in a band. */
const checkScale = ({ structure, bands, precision }: ScorecardDefinition): readonly DefinitionFault[] => {
  const bounds = structureBounds(structure);
  const [lowest, highest] = [bands[0], bands.at(-1)];
  if (bounds === undefined || lowest === undefined || highest === undefined) return [];
  const [least, greatest] = [round(bounds.lowest, precision), round(bounds.highest, precision)];
  return [
    ...(decimal(lowest.from).gt(least)
      ? [
          fault(
            'band-hole',
            within('bands', 0, 'from'),
            `expected the lowest band to begin at ${least} or below, and ${lowest.from} came`,
          ),
        ]
      : []),
    ...(decimal(highest.to).lt(greatest)
      ? [
          fault(
            'band-hole',
            within('bands', bands.length - 1, 'to'),
            `expected the top band to end at ${greatest} or above, and ${highest.to} came`,
          ),
        ]
      : []),
  ];
};

const checkCaps = ({ structure, bands }: ScorecardDefinition): readonly DefinitionFault[] =>
  criteriaIn(structure, 'structure').flatMap(({ criterion, path }) => {
    const effect = criterion.gate?.effect;
    const [lowest, highest] = [bands[0], bands.at(-1)];
    if (effect?.kind !== 'cap' || lowest === undefined || highest === undefined) return [];
    return decimal(effect.at).gte(lowest.from) && decimal(effect.at).lte(highest.to)
      ? []
      : [
          fault(
            'gate-out-of-scale',
            within(path, 'gate', 'effect', 'at'),
            `expected a total from ${lowest.from} to ${highest.to}, within the bands, and ${effect.at} came`,
          ),
        ];
  });
