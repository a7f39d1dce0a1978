import { Type, type Static } from 'typebox';
import type { PartnerProfile } from '#contracts';

const list = (description: string) => Type.Array(Type.String(), { description });
const nullable = (description: string) => Type.Union([Type.String(), Type.Null()], { description });

/** By what lists of figures are filtered: the partner as it was on the last day of the period. */
export const Facets = Type.Object({
  partnerName: nullable('Name of the partner; null where it had no profile yet'),
  partnerType: nullable('Its type'),
  markets: list('Markets that it served'),
  productLines: list('Product lines that it carried'),
  tier: nullable('Its tier; null where it had none'),
});
export type Facets = Static<typeof Facets>;

/** The facets of a profile and tier. */
export const facetsOf = (profile: PartnerProfile | undefined, tier: string | null): Facets => ({
  partnerName: profile?.name ?? null,
  partnerType: profile?.type ?? null,
  markets: profile?.markets ?? [],
  productLines: profile?.productLines ?? [],
  tier,
});

/** How lists filter by facets. */
export const facetFields = {
  partnerName: 'string',
  partnerType: 'string',
  markets: 'strings',
  productLines: 'strings',
  tier: 'string',
} as const;
