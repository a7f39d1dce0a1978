import { Type, type Static, type TSchema } from 'typebox';
import { Criterion } from './criterion.js';
import { decimalField, identifierField, textField } from './fields.js';

/** How the scores of members become one. */
export const Combination = Type.Enum(['weighted-mean', 'points'], {
  description:
    'weighted-mean: Σ(weight × score) ÷ Σ weight, over what counts; points: Σ(weight × score), scaled up by the attainable ' +
    'points of all over those of what counts',
});
export type Combination = Static<typeof Combination>;

/** Members and how they combine. */
export interface Structure {
  readonly combine: Combination;
  readonly members: readonly Member[];
}

/** A nested group: its members make one score, which has a weight among the group's siblings. */
export interface Group extends Structure {
  readonly kind: 'group';
  readonly groupId: string;
  readonly name: string;
  readonly weight: string;
}

/** One of several ways to be scored. */
export interface Track extends Structure {
  readonly trackId: string;
  readonly name: string;
}

/** Best of several tracks: each is scored as a whole, gates included, and the best whole one counts. */
export interface BestOf {
  readonly kind: 'best-of';
  readonly bestOfId: string;
  readonly name: string;
  readonly weight: string;
  readonly tracks: readonly Track[];
}

/** What a structure is made of. */
export type Member = Criterion | Group | BestOf;

const members = Type.Array(Type.Ref('Member'), { minItems: 1, maxItems: 100, description: 'Criteria, groups and best-ofs' });
const weight = decimalField('Weight among its siblings');

const definitions: Record<string, TSchema> = {
  Member: Type.Union([Criterion, Type.Ref('Group'), Type.Ref('BestOf')]),
  Group: Type.Object({
    kind: Type.Literal('group', { description: 'A nested group' }),
    groupId: identifierField('Identifier of the group within its card'),
    name: textField('Name of the group, for people', 120),
    weight,
    combine: Combination,
    members,
  }),
  Track: Type.Object({
    trackId: identifierField('Identifier of the track within its card'),
    name: textField('Name of the track, for people', 120),
    combine: Combination,
    members,
  }),
  BestOf: Type.Object({
    kind: Type.Literal('best-of', { description: 'The best of several tracks counts' }),
    bestOfId: identifierField('Identifier of the choice within its card'),
    name: textField('Name of the choice, for people', 120),
    weight,
    tracks: Type.Array(Type.Ref('Track'), {
      minItems: 2,
      maxItems: 10,
      description: 'The tracks; of equal ones the first counts',
    }),
  }),
  Structure: Type.Object({ combine: Combination, members }),
};

/** The schema of `Structure`; it contains itself, so its static type is written out above. */
export const Structure = Type.Unsafe<Structure>(Type.Cyclic(definitions, 'Structure'));
