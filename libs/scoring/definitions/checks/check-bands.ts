import { decimal } from '#kernel';
import type { Band } from '../band.js';
import { fault, within, type DefinitionFault } from '../fault.js';
import { duplicates } from './duplicates.js';

/** The faults of bands, which come by rising total and leave neither hole nor overlap; none when they are sound. */
export const checkBands = (bands: readonly Band[], path = 'bands'): readonly DefinitionFault[] => [
  ...bands.flatMap((band, index) => checkExtent(band, within(path, index))),
  ...bands.flatMap((band, index) => checkJoint(bands[index - 1], band, within(path, index, 'from'))),
  ...duplicates(bands.map(({ name }) => name)).map((index) =>
    fault('band-duplicate', within(path, index, 'name'), `expected each name once, and ${bands[index]?.name} came twice`),
  ),
];

const checkExtent = ({ name, from, to }: Band, path: string): readonly DefinitionFault[] =>
  decimal(from).lt(to)
    ? []
    : [fault('band-empty', within(path, 'to'), `expected ${name} to end above ${from}, where it begins, and ${to} came`)];

const checkJoint = (below: Band | undefined, above: Band, path: string): readonly DefinitionFault[] => {
  const joint = below === undefined ? 0 : decimal(above.from).comparedTo(below.to);
  if (below === undefined || joint === 0) return [];
  return [
    fault(
      joint > 0 ? 'band-hole' : 'band-overlap',
      path,
      `expected ${above.name} to begin at ${below.to}, where ${below.name} ends, and ${above.from} came`,
    ),
  ];
};
