import { partnerStream, partnerSuspended, refuse } from '#contracts';
import { command } from '#kernel';
import { endsAfterStart, known, notOffboarded } from '../partner/guards.js';
import { partner } from '../partner/partner.js';
import { inWords, overlaps, spanOf } from '../partner/spans.js';
import { SuspendPartnerBody } from './suspend-partner.body.js';

/** Suspends a partner: periods that end during the suspension are not scored. The same again changes nothing. */
export const suspendPartner = command({
  name: 'SuspendPartner',
  describes: 'Suspends a partner: periods that end meanwhile are not scored',
  body: SuspendPartnerBody,
  example: { partnerId: 'orgenics-ltd', from: '2011-06-01', until: '2011-08-31', reason: 'Audit of the factory' },
  allowed: { scope: 'commands:partners', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner },
  entity: (_, { partner }) => partner.revision,
  decide({ partnerId, ...body }, { partner }, { effectiveAt }) {
    const span = spanOf(body.from ?? effectiveAt.slice(0, 10), body.until);
    const unfit = known(partner, partnerId) ?? endsAfterStart(span) ?? notOffboarded(partner, span, 'from');
    if (unfit) return unfit;
    const suspended = partner.absences.find(({ kind, ...absence }) => kind === 'suspension' && overlaps(absence, span));
    if (suspended?.from === span.from && suspended.until === span.until) return [];
    if (suspended)
      return refuse(
        'suspension-overlaps',
        'from',
        `expected a time outside of the suspension from ${inWords(suspended)}, got ${inWords(span)}`,
      );
    return [partnerSuspended({ partnerId, ...span })];
  },
});
