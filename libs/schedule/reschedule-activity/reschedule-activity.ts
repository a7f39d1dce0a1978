import { activityRescheduled, partnerStream } from '#contracts';
import { command } from '#kernel';
import { reviewsSlice } from '#reviews';
import { consultProgramOf } from '../schedule/consulted.js';
import { effectsOf, reviewsMoved } from '../schedule/effects.js';
import { isAt, unknownActivity } from '../schedule/guards.js';
import { activityOf, pendingOf } from '../schedule/lookups.js';
import { planContextOf } from '../schedule/plan-context.js';
import { schedule } from '../schedule/schedule-slice.js';
import { afterWhatItWaitsFor, daysStand, reviewFollows } from './check-days.js';
import { replacedBy } from './replaced.js';
import { RescheduleActivityBody } from './reschedule-activity.body.js';

/**
 * Moves an activity, and what depends on it by just as much as it has to: its buffer is used up first. The event says what moved and what
 * could not. A review moves with its activity. To the days on which it is, it changes nothing.
 */
export const rescheduleActivity = command({
  name: 'RescheduleActivity',
  describes: 'Moves an activity, its review, and what depends on it as far as buffers do not hold it up',
  body: RescheduleActivityBody,
  example: {
    partnerId: 'orgenics-ltd',
    activityId: 'scms-qbr-2011-04-14',
    heldOn: '2011-04-19',
    reason: 'The data owner is travelling',
    effectiveAt: '2011-03-21T09:00:00Z',
  },
  allowed: { scope: 'commands:schedule', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule, reviews: reviewsSlice },
  consults: ({ activityId }, { schedule }) => consultProgramOf(schedule, activityId),
  entity: ({ activityId }, { schedule }) => activityOf(schedule, activityId)?.revision,
  decide({ activityId, ...wished }, { schedule, reviews, program, rules }, { actor, effectiveAt }) {
    const activity = activityOf(schedule, activityId);
    if (!activity) return unknownActivity(activityId);
    const context = planContextOf(activity, { schedule, reviews, program, rules }, effectiveAt);
    const { ground } = context;
    const replaced = replacedBy(activity, wished, ground);
    const days = { ...replaced.dates, ...(wished.startsOn !== undefined && { startsOn: wished.startsOn }) };
    const asked = { ...days, ...(wished.dueOn !== undefined && { dueOn: wished.dueOn }) };
    const { startsOn, heldOn, dueOn } = activity.dates;
    if (asked.startsOn === startsOn && asked.heldOn === heldOn && asked.dueOn === dueOn) return [];
    const pending = pendingOf(schedule, activity.subject);
    const refused =
      isAt(activity, 'planned', 'open', 'started') ??
      daysStand(asked, ground) ??
      reviewFollows(activity, asked, reviews) ??
      afterWhatItWaitsFor(activity, asked, pending, ground);
    if (refused) return refused;
    const effects = effectsOf(pending, new Map([[activityId, replaced]]), context);
    return [
      activityRescheduled({ ...activity.subject, cause: 'request', ...effects }),
      ...reviewsMoved(effects.moves, pending, reviews, actor.side),
    ];
  },
});
