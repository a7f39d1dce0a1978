import { partnerProfileUpdated, partnerStream, refuse } from '#contracts';
import { canonicalJson, command, heldOn } from '#kernel';
import { known, notOffboarded } from '../partner/guards.js';
import { consultParent, parentStands } from '../partner/parent.js';
import { partner } from '../partner/partner.js';
import { changedProfile } from './changed-profile.js';
import { UpdatePartnerProfileBody } from './update-partner-profile.body.js';

/** Changes what is known of a partner from a date on, until the date of a later revision. The same again changes nothing. */
export const updatePartnerProfile = command({
  name: 'UpdatePartnerProfile',
  describes: 'Changes what is known of a partner, from a date on',
  body: UpdatePartnerProfileBody,
  example: {
    partnerId: 'orgenics-ltd',
    markets: ['nigeria', 'zambia', 'vietnam'],
    clear: ['marketComplexity'],
    effectiveFrom: '2011-01-01',
    reason: 'Framework contract extended to Vietnam',
  },
  allowed: { scope: 'commands:partners', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner },
  consults: (body) => consultParent(body),
  entity: (_, { partner }) => partner.revision,
  decide(body, { partner, parent }, { effectiveAt }) {
    const { partnerId, effectiveFrom = effectiveAt.slice(0, 10) } = body;
    if (body.tier !== undefined)
      return refuse(
        'tier-not-in-profile',
        'tier',
        'expected no tier: it is no part of the profile and changes by rules of its own',
      );
    const twice = body.clear?.find((field) => body[field] !== undefined);
    if (twice) return refuse('profile-contradictory', twice, `expected ${twice} to be given or cleared, not both`);
    const refused =
      known(partner, partnerId) ??
      notOffboarded(partner, { from: effectiveFrom, until: effectiveFrom }, 'effectiveFrom') ??
      parentStands(body, parent);
    if (refused) return refused;
    const previous = heldOn(partner.profiles, effectiveFrom);
    const [earliest] = partner.profiles.toSorted((left, right) => (left.effectiveFrom < right.effectiveFrom ? -1 : 1));
    const base = previous ?? earliest;
    if (!base) return [];
    const profile = changedProfile(base.profile, body);
    if (previous && canonicalJson(profile) === canonicalJson(previous.profile)) return [];
    return [
      partnerProfileUpdated({
        partnerId,
        revision: partner.profiles.length + 1,
        effectiveFrom,
        profile,
        ...(previous && { previous: previous.profile, replaces: previous.number }),
      }),
    ];
  },
});
