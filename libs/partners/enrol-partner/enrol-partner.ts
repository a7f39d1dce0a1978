import { partnerEnrolled, partnerStream, programStream, refuse } from '#contracts';
import { at, command } from '#kernel';
import { businessDate, firstDay, program } from '#programs';
import { endsAfterStart, known, notOffboarded } from '../partner/guards.js';
import { profileOn } from '../partner/lookups.js';
import { partner } from '../partner/partner.js';
import { inWords, overlaps, spanOf } from '../partner/spans.js';
import { EnrolPartnerBody } from './enrol-partner.body.js';

/** Enrols a partner in a program, for a time in which it is not enrolled yet. The same again changes nothing. */
export const enrolPartner = command({
  name: 'EnrolPartner',
  describes: 'Enrols a partner in a program',
  body: EnrolPartnerBody,
  example: { partnerId: 'orgenics-ltd', programId: 'scms', from: '2005-10-01' },
  allowed: { scope: 'commands:partners', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: (_, { partner }) => partner.revision,
  decide({ partnerId, programId, ...body }, { partner, program }, { effectiveAt }) {
    const span = spanOf(body.from ?? businessDate(program, effectiveAt), body.until);
    const begins = firstDay(program);
    const unfit = known(partner, partnerId) ?? endsAfterStart(span);
    if (unfit) return unfit;
    if (begins === undefined)
      return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
    if (span.from < begins)
      return refuse('program-not-in-force', 'from', `expected ${begins} or later, when ${programId} begins, got ${span.from}`);
    if (!profileOn(partner, span.from))
      return refuse('profile-not-in-force', 'from', `expected a day on which a profile of ${partnerId} holds, got ${span.from}`);
    const over = notOffboarded(partner, span, 'from');
    if (over) return over;
    const enrolled = partner.enrolments.find((each) => each.programId === programId && overlaps(each, span));
    if (enrolled?.from === span.from && enrolled.until === span.until) return [];
    if (enrolled)
      return refuse(
        'enrolment-overlaps',
        'from',
        `expected a time outside of the enrolment from ${inWords(enrolled)}, got ${inWords(span)}`,
      );
    return [partnerEnrolled({ partnerId, programId, ...span })];
  },
});
