import { partnerReinstated, partnerStream, refuse } from '#contracts';
import { command } from '#kernel';
import { known } from '../partner/guards.js';
import { partner } from '../partner/partner.js';
import { covers, inWords } from '../partner/spans.js';
import { ReinstatePartnerBody } from './reinstate-partner.body.js';

/** Brings a partner back from a suspension or an offboarding. Enrolments and roles that ended with an offboarding stay ended. */
export const reinstatePartner = command({
  name: 'ReinstatePartner',
  describes: 'Brings a partner back from a suspension or an offboarding',
  body: ReinstatePartnerBody,
  example: { partnerId: 'orgenics-ltd', from: '2011-07-15', reason: 'The audit is passed' },
  allowed: { scope: 'commands:partners', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner },
  entity: (_, { partner }) => partner.revision,
  decide({ partnerId, from: day }, { partner }, { effectiveAt }) {
    const from = day ?? effectiveAt.slice(0, 10);
    const unknown = known(partner, partnerId);
    if (unknown) return unknown;
    const ended = partner.absences.filter((absence) => covers(absence, from));
    if (ended.length === 0)
      return refuse(
        'partner-not-absent',
        'from',
        `expected a day of a suspension or after an offboarding (${partner.absences.map(inWords).join(', ') || 'there is none'}), got ${from}`,
      );
    return [
      partnerReinstated({
        partnerId,
        from,
        ended: ended.map(({ kind, from, until }) => ({ kind, from, ...(until !== undefined && { previousUntil: until }) })),
      }),
    ];
  },
});
