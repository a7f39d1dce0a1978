import { partnerRegistered, partnerStream, refuse, type PartnerProfile } from '#contracts';
import { canonicalJson, command } from '#kernel';
import { isRegistered } from '../partner/lookups.js';
import { consultParent, parentStands } from '../partner/parent.js';
import { partner, type Partner } from '../partner/partner.js';
import { RegisterPartnerBody } from './register-partner.body.js';

const profileOf = (body: RegisterPartnerBody): PartnerProfile => {
  const { name, type, markets, productLines = [], parentId, size = {}, maturity, marketComplexity, partnerSince } = body;
  return {
    name,
    type,
    markets,
    productLines,
    ...(parentId !== undefined && { parentId }),
    size,
    ...(maturity !== undefined && { maturity }),
    ...(marketComplexity !== undefined && { marketComplexity }),
    ...(partnerSince !== undefined && { partnerSince }),
    externalIds: body.externalIds ?? {},
  };
};

/** Whether the body says what the partner was registered with. */
const sameAgain = ({ profiles, tiers }: Partner, body: RegisterPartnerBody): boolean => {
  const [first] = profiles;
  return (
    canonicalJson(first?.profile ?? null) === canonicalJson(profileOf(body)) &&
    tiers[0]?.tier === body.tier &&
    (body.effectiveFrom ?? first?.effectiveFrom) === first?.effectiveFrom
  );
};

/** Enters a partner into the ledger: once for each id. The same again changes nothing. */
export const registerPartner = command({
  name: 'RegisterPartner',
  describes: 'Enters a partner into the ledger',
  body: RegisterPartnerBody,
  example: {
    partnerId: 'orgenics-ltd',
    name: 'Orgenics, Ltd',
    type: 'manufacturer',
    markets: ['nigeria', 'zambia'],
    productLines: ['hiv-tests'],
    tier: 'standard',
    size: { employees: '160' },
    maturity: 'mature',
    marketComplexity: 'high',
    partnerSince: '2006-05-02',
    externalIds: { erp: '40017' },
    effectiveFrom: '2005-10-01',
  },
  allowed: { scope: 'commands:partners', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner },
  consults: (body) => consultParent(body),
  entity: (_, { partner }) => partner.revision,
  decide(body, { partner, parent }, { effectiveAt }) {
    const { partnerId, tier, effectiveFrom = effectiveAt.slice(0, 10) } = body;
    if (isRegistered(partner))
      return sameAgain(partner, body)
        ? []
        : refuse('partner-exists', 'partnerId', `expected a new id; ${partnerId} is registered`);
    return (
      parentStands(body, parent) ?? [
        partnerRegistered({
          partnerId,
          revision: 1,
          profile: profileOf(body),
          ...(tier !== undefined && { tier }),
          effectiveFrom,
        }),
      ]
    );
  },
});
