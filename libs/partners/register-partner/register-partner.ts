import { partnerRegistered, partnerStream, refuse } from '#contracts';
import { command } from '#kernel';
import { partner } from '../partner.js';
import { RegisterPartnerBody } from './register-partner.body.js';

/** Enters a partner into the ledger: once for each id. */
export const registerPartner = command({
  name: 'RegisterPartner',
  describes: 'Enters a partner into the ledger',
  body: RegisterPartnerBody,
  example: { partnerId: 'orgenics', name: 'Orgenics, Ltd', type: 'manufacturer', markets: ['nigeria', 'zambia'] },
  allowed: { scope: 'commands:partners', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner },
  entity: (_, { partner }) => partner.revision,
  decide(body, { partner }, { effectiveAt }) {
    if (partner.registered) return refuse('partner-exists', 'partnerId', `${body.partnerId} is already registered`);
    return [
      partnerRegistered({
        partnerId: body.partnerId,
        revision: 1,
        profile: {
          name: body.name,
          type: body.type,
          markets: body.markets,
          productLines: [],
          size: {},
          externalIds: {},
          ...(body.partnerSince !== undefined && { partnerSince: body.partnerSince }),
        },
        effectiveFrom: effectiveAt.slice(0, 10),
      }),
    ];
  },
});
