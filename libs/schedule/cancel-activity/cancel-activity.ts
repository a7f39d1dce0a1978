import { partnerStream } from '#contracts';
import { command } from '#kernel';
import { reviewsSlice } from '#reviews';
import { groundOf } from '../plan/ground.js';
import { ReasonedActivityBody } from '../schedule/activity.body.js';
import { consultProgramOf } from '../schedule/consulted.js';
import { isAt, unknownActivity } from '../schedule/guards.js';
import { activityOf } from '../schedule/lookups.js';
import { schedule } from '../schedule/schedule-slice.js';
import { cancelled } from './cancelled.js';

/** Cancels an activity that is not done, and its review with it. */
export const cancelActivity = command({
  name: 'CancelActivity',
  describes: 'Cancels an activity that is not done, and its review with it',
  body: ReasonedActivityBody,
  example: { partnerId: 'orgenics-ltd', activityId: 'scms-feedback-2011-05-12', reason: 'Asked about in the review of April' },
  allowed: { scope: 'commands:schedule', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule, reviews: reviewsSlice },
  consults: ({ activityId }, { schedule }) => consultProgramOf(schedule, activityId),
  entity: ({ activityId }, { schedule }) => activityOf(schedule, activityId)?.revision,
  decide({ activityId }, { schedule, reviews, program, rules }, { actor, effectiveAt }) {
    const activity = activityOf(schedule, activityId);
    if (!activity) return unknownActivity(activityId);
    const ground = groundOf(program, rules, effectiveAt);
    return (
      isAt(activity, 'planned', 'open', 'started') ??
      cancelled(activity, { schedule, reviews }, ground, { why: 'request', side: actor.side })
    );
  },
});
