import { activityCompleted, activityRescheduled, activityStarted, partnerStream } from '#contracts';
import { command, principalOf, type DomainEvent } from '#kernel';
import { businessDate } from '#programs';
import { reviewOf, reviewsSlice } from '#reviews';
import { cancelled } from '../cancel-activity/cancelled.js';
import { replacedBy } from '../reschedule-activity/replaced.js';
import { consultProgramOf } from '../schedule/consulted.js';
import { effectsOf, reviewsMoved } from '../schedule/effects.js';
import { isPending } from '../schedule/item.js';
import { activityOf, pendingOf } from '../schedule/lookups.js';
import { planContextOf } from '../schedule/plan-context.js';
import { schedule } from '../schedule/schedule-slice.js';
import { FollowReviewBody } from './follow-review.body.js';

/**
 * Brings an activity to where its review is: on its day, begun when it is open, completed when it is concluded, cancelled with it. The ledger
 * issues it after anything happened to a review. Where the two agree, or the review is no activity, it changes nothing.
 */
export const followReview = command({
  name: 'FollowReview',
  describes: 'Brings an activity to where its review is',
  body: FollowReviewBody,
  example: { partnerId: 'orgenics-ltd', reviewId: 'scms-qbr-2011-04-14' },
  allowed: { scope: 'commands:schedule', sides: [] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule, reviews: reviewsSlice },
  consults: ({ reviewId }, { schedule }) => consultProgramOf(schedule, reviewId),
  decide({ reviewId }, { schedule, reviews, program, rules }, { actor, effectiveAt }) {
    const activity = activityOf(schedule, reviewId);
    const review = reviewOf(reviews, reviewId);
    if (!activity?.review || !review || !isPending(activity)) return [];
    const context = planContextOf(activity, { schedule, reviews, program, rules }, effectiveAt);
    const { subject, status, dates } = activity;
    const person = principalOf(actor);
    const begun: readonly DomainEvent[] = status === 'started' ? [] : [activityStarted({ ...subject, startedBy: person })];
    switch (review.status) {
      case 'open':
        return begun;
      case 'concluded': {
        const completedOn = businessDate(program, effectiveAt);
        return [activityCompleted({ ...subject, completedOn, onTime: completedOn <= dates.dueOn, completedBy: person })];
      }
      case 'cancelled':
        return cancelled(activity, { schedule, reviews }, context.ground, { why: 'review', side: actor.side });
      case 'scheduled': {
        if (dates.heldOn === review.scheduledFor) return [];
        const pending = pendingOf(schedule, subject);
        const replaced = replacedBy(activity, { heldOn: review.scheduledFor }, context.ground);
        const effects = effectsOf(pending, new Map([[reviewId, replaced]]), context);
        return [
          activityRescheduled({ ...subject, cause: 'review', ...effects }),
          ...reviewsMoved(effects.moves, pending, reviews, actor.side),
        ];
      }
    }
  },
});
