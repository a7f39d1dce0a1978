import { Type, type Static } from 'typebox';

const kind = <const Kind extends string>(name: Kind, description: string) => Type.Literal(name, { description });

/** Leave the criterion out: the others' weights are normalised over what counts. */
export const ExcludePolicy = Type.Object({
  kind: kind('exclude', 'The criterion is left out and the other weights share its part'),
});

/** Score nothing: no data is as bad as can be. */
export const ZeroPolicy = Type.Object({ kind: kind('zero', 'The criterion scores 0 points') });

/** Withhold the card: without this criterion it says nothing. */
export const BlockPolicy = Type.Object({ kind: kind('block', 'The card is withheld') });

/** Take the newest earlier value, for so many periods, and then do something else. */
export const CarryForwardPolicy = Type.Object({
  kind: kind('carry-forward', 'The newest earlier period with a value stands in'),
  limit: Type.Integer({ minimum: 1, maximum: 24, description: 'How many periods back it may be taken from' }),
  otherwise: Type.Enum(['exclude', 'zero', 'block'], {
    description: 'What happens where no period within the limit has a value',
  }),
});

/** What a card does with a criterion whose data is missing. Data that is not applicable is not missing: it never counts. */
export const MissingDataPolicy = Type.Union([ExcludePolicy, ZeroPolicy, CarryForwardPolicy, BlockPolicy], {
  description: 'What happens where the data of the criterion is missing or too few',
});
export type MissingDataPolicy = Static<typeof MissingDataPolicy>;
