import { Type, type Static } from 'typebox';
import { eventType } from '#kernel';

const list = (description: string) => Type.Array(Type.String(), { description });

/** What is known of a partner, as of a date. */
export const PartnerProfile = Type.Object(
  {
    name: Type.String({ description: 'Name by which the partner is known' }),
    type: Type.String({ description: 'Type of partner, such as reseller, supplier or alliance' }),
    markets: list('Markets that it serves'),
    productLines: list('Product lines that it carries'),
    parentId: Type.Optional(Type.String({ description: 'Partner that it belongs to' })),
    size: Type.Record(Type.String(), Type.String(), { description: 'Size attributes, such as employees, as decimals' }),
    maturity: Type.Optional(Type.String({ description: 'How far the partnership has come' })),
    marketComplexity: Type.Optional(Type.String({ description: 'How demanding its markets are' })),
    partnerSince: Type.Optional(Type.String({ description: 'Date on which the partnership began' })),
    externalIds: Type.Record(Type.String(), Type.String(), { description: 'System to the id that the partner has there' }),
  },
  { description: 'Profile of a partner' },
);
export type PartnerProfile = Static<typeof PartnerProfile>;

const partnerId = Type.String({ description: 'The partner' });

/** A partner was entered into the ledger. */
export const partnerRegistered = eventType({
  type: 'PartnerRegistered',
  version: 1,
  describes: 'A partner was entered into the ledger',
  data: Type.Object({
    partnerId,
    profile: PartnerProfile,
    tier: Type.Optional(Type.String({ description: 'Tier at the start' })),
    effectiveFrom: Type.String({ description: 'Date from which the profile holds' }),
  }),
});

/** Events about partners, in the partner's stream. */
export const partnerEvents = [partnerRegistered];
