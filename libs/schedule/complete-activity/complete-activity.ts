import { activityCompleted, partnerStream, refuse } from '#contracts';
import { command, principalOf } from '#kernel';
import { businessDate } from '#programs';
import { consultProgramOf } from '../schedule/consulted.js';
import { isAt, unknownActivity } from '../schedule/guards.js';
import { activityOf } from '../schedule/lookups.js';
import { schedule } from '../schedule/schedule-slice.js';
import { CompleteActivityBody } from './complete-activity.body.js';

/** Completes an activity. One that is a review is completed by its conclusion. */
export const completeActivity = command({
  name: 'CompleteActivity',
  describes: 'Completes an activity, and says what came of it',
  body: CompleteActivityBody,
  example: {
    partnerId: 'orgenics-ltd',
    activityId: 'scms-feedback-2011-05-12',
    outcome: 'Late customs papers are the theme that both sides named',
    effectiveAt: '2011-05-13T15:00:00Z',
  },
  allowed: { scope: 'commands:schedule', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule },
  consults: ({ activityId }, { schedule }) => consultProgramOf(schedule, activityId),
  entity: ({ activityId }, { schedule }) => activityOf(schedule, activityId)?.revision,
  decide({ activityId, outcome }, { schedule, program }, { actor, effectiveAt }) {
    const activity = activityOf(schedule, activityId);
    if (!activity) return unknownActivity(activityId);
    const refused = isAt(activity, 'planned', 'open', 'started');
    if (refused) return refused;
    if (activity.review)
      return refuse('activity-is-review', 'activityId', `expected the review ${activity.review.reviewId} to be concluded`);
    const completedOn = businessDate(program, effectiveAt);
    return [
      activityCompleted({
        ...activity.subject,
        completedOn,
        onTime: completedOn <= activity.dates.dueOn,
        ...(outcome !== undefined && { outcome }),
        completedBy: principalOf(actor),
      }),
    ];
  },
});
