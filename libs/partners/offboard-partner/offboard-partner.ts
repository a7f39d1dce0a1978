import { partnerOffboarded, partnerStream, partnerWithdrawn, roleEnded } from '#contracts';
import { command } from '#kernel';
import { known, notOffboarded } from '../partner/guards.js';
import { partner } from '../partner/partner.js';
import { dayAfter, outlasts } from '../partner/spans.js';
import { OffboardPartnerBody } from './offboard-partner.body.js';

/** Ends a partnership, and with it every enrolment and role that would have gone on. The same again changes nothing. */
export const offboardPartner = command({
  name: 'OffboardPartner',
  describes: 'Ends a partnership, with its enrolments and roles',
  body: OffboardPartnerBody,
  example: { partnerId: 'orgenics-ltd', until: '2015-09-30', reason: 'The program ends' },
  allowed: { scope: 'commands:partners', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner },
  entity: (_, { partner }) => partner.revision,
  decide({ partnerId, ...body }, { partner }, { effectiveAt }) {
    const until = body.until ?? effectiveAt.slice(0, 10);
    const afterwards = { from: dayAfter(until) };
    const unknown = known(partner, partnerId);
    if (unknown) return unknown;
    if (
      partner.absences.some(({ kind, from, until }) => kind === 'offboarding' && from === afterwards.from && until === undefined)
    )
      return [];
    const over = notOffboarded(partner, afterwards, 'until');
    if (over) return over;
    return [
      ...partner.enrolments
        .filter((enrolment) => outlasts(enrolment, until))
        .map(({ programId, from, until: previousUntil }) =>
          partnerWithdrawn({ partnerId, programId, from, until, ...(previousUntil !== undefined && { previousUntil }) }),
        ),
      ...partner.roles
        .filter((holding) => outlasts(holding, until))
        .map(({ role, person, from }) => roleEnded({ partnerId, role, person, from, until })),
      partnerOffboarded({ partnerId, until }),
    ];
  },
});
