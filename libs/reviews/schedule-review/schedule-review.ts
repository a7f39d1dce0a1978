import { partnerStream, programStream, refuse, reviewScheduled } from '#contracts';
import { at, command, isRefusal } from '#kernel';
import { enrolledOn, isRegistered, partner } from '#partners';
import { program, scoredPeriod } from '#programs';
import { canBeHeldOn } from '../review/guards.js';
import { reviewOf } from '../review/lookups.js';
import { occasionKey } from '../review/occasion.js';
import { reviews } from '../review/reviews.js';
import { ScheduleReviewBody } from './schedule-review.body.js';

/** Schedules a review of a partner for a period: one of each kind, and any number of those that are ad hoc. */
export const scheduleReview = command({
  name: 'ScheduleReview',
  describes: 'Schedules a review of a partner for a period',
  body: ScheduleReviewBody,
  example: {
    partnerId: 'orgenics-ltd',
    reviewId: 'mor-2011-p04',
    programId: 'scms',
    kind: 'monthly-operational',
    periodId: 'FY2011-P04',
    scheduledFor: '2011-02-10',
    lead: 'ama',
    participants: ['noor'],
    agenda: 'Deliveries of January, and what was late',
    effectiveAt: '2011-01-17T09:00:00Z',
  },
  allowed: { scope: 'commands:reviews', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, reviews },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: ({ reviewId = '' }, { reviews }) => reviewOf(reviews, reviewId)?.revision,
  decide(body, { partner, reviews, program }, { actor, effectiveAt, newId }) {
    const { partnerId, reviewId = newId(), programId, kind, periodId, scheduledFor, lead, participants = [], agenda } = body;
    if (!isRegistered(partner)) return refuse('partner-unknown', 'partnerId', `expected a registered partner, got ${partnerId}`);
    if (reviewOf(reviews, reviewId))
      return refuse('review-exists', 'reviewId', `expected another id; ${reviewId} is a review of the partner`);
    const period = scoredPeriod(program, programId, periodId);
    if (isRefusal(period)) return period;
    const { from, to } = period;
    if (!enrolledOn(partner, programId, to))
      return refuse(
        'not-enrolled',
        'programId',
        `expected a partner that is enrolled in ${programId} on ${to}, the last day of ${periodId}`,
      );
    const subject = { reviewId, partnerId, programId, kind, periodId, from, to };
    const current = reviews.current.get(occasionKey(subject));
    if (current !== undefined)
      return refuse('review-repeated', 'kind', `expected no other ${kind} review of ${periodId}; there is ${current}`);
    return (
      canBeHeldOn(program, subject, scheduledFor, effectiveAt) ?? [
        reviewScheduled({
          ...subject,
          scheduledFor,
          lead,
          participants,
          ...(agenda !== undefined && { agenda }),
          scheduledBy: actor.side,
        }),
      ]
    );
  },
});
