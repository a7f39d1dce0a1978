import { partnerStream, partnerWithdrawn, programStream, refuse } from '#contracts';
import { at, command } from '#kernel';
import { businessDate, program } from '#programs';
import { known } from '../partner/guards.js';
import { partner } from '../partner/partner.js';
import { covers, inWords, outlasts } from '../partner/spans.js';
import { WithdrawPartnerBody } from './withdraw-partner.body.js';

/** Ends an enrolment, earlier than it would have ended. The same again changes nothing. */
export const withdrawPartner = command({
  name: 'WithdrawPartner',
  describes: 'Ends the enrolment of a partner in a program',
  body: WithdrawPartnerBody,
  example: { partnerId: 'orgenics-ltd', programId: 'scms', until: '2015-09-30', reason: 'The contract ends' },
  allowed: { scope: 'commands:partners', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: (_, { partner }) => partner.revision,
  decide({ partnerId, programId, ...body }, { partner, program }, { effectiveAt }) {
    const unknown = known(partner, partnerId);
    if (unknown) return unknown;
    const until = body.until ?? businessDate(program, effectiveAt);
    const enrolments = partner.enrolments.filter((each) => each.programId === programId);
    const enrolment = enrolments.find((each) => (body.from === undefined ? covers(each, until) : each.from === body.from));
    if (!enrolment)
      return refuse(
        'not-enrolled',
        body.from === undefined ? 'until' : 'from',
        `expected a day of an enrolment in ${programId} (${enrolments.map(inWords).join(', ') || 'there is none'}), got ${body.from ?? until}`,
      );
    if (enrolment.until === until) return [];
    if (!outlasts(enrolment, until))
      return refuse('not-enrolled', 'until', `expected a day until ${enrolment.until}, when the enrolment ends, got ${until}`);
    return [
      partnerWithdrawn({
        partnerId,
        programId,
        from: enrolment.from,
        until,
        ...(enrolment.until !== undefined && { previousUntil: enrolment.until }),
      }),
    ];
  },
});
