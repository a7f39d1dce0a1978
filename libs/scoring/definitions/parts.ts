import type { Criterion } from './criterion.js';
import { within } from './fault.js';
import type { Member, Structure } from './structure.js';

/** A criterion of a card and its dotted path. */
export interface PlacedCriterion {
  readonly criterion: Criterion;
  readonly path: string;
}

/** Every criterion of a structure, those of all tracks included, in the order of the definition. */
export const criteriaIn = (structure: Structure, path = ''): readonly PlacedCriterion[] =>
  structure.members.flatMap((member, index) => criteriaOf(member, within(path, 'members', index)));

const criteriaOf = (member: Member, path: string): readonly PlacedCriterion[] => {
  switch (member.kind) {
    case 'criterion':
      return [{ criterion: member, path }];
    case 'group':
      return criteriaIn(member, path);
    case 'best-of':
      return member.tracks.flatMap((track, index) => criteriaIn(track, within(path, 'tracks', index)));
  }
};

/** The identifier of every part of a structure and the dotted path of its field. */
export const idsIn = (structure: Structure, path = ''): readonly { readonly id: string; readonly path: string }[] =>
  structure.members.flatMap((member, index) => idsOf(member, within(path, 'members', index)));

const idsOf = (member: Member, path: string): readonly { readonly id: string; readonly path: string }[] => {
  switch (member.kind) {
    case 'criterion':
      return [{ id: member.criterionId, path: within(path, 'criterionId') }];
    case 'group':
      return [{ id: member.groupId, path: within(path, 'groupId') }, ...idsIn(member, path)];
    case 'best-of':
      return [
        { id: member.bestOfId, path: within(path, 'bestOfId') },
        ...member.tracks.flatMap((track, index) => [
          { id: track.trackId, path: within(path, 'tracks', index, 'trackId') },
          ...idsIn(track, within(path, 'tracks', index)),
        ]),
      ];
  }
};
