import { activityStarted, partnerStream } from '#contracts';
import { command, principalOf } from '#kernel';
import { ActivityBody } from '../schedule/activity.body.js';
import { isAt, unknownActivity } from '../schedule/guards.js';
import { activityOf } from '../schedule/lookups.js';
import { schedule } from '../schedule/schedule-slice.js';

/** Begins an activity, on its first day or before. Again, it changes nothing. */
export const startActivity = command({
  name: 'StartActivity',
  describes: 'Begins an activity: it no longer moves with what it waited for',
  body: ActivityBody,
  example: { partnerId: 'orgenics-ltd', activityId: 'scms-qbr-2011-04-14', effectiveAt: '2011-04-07T09:00:00Z' },
  allowed: { scope: 'commands:schedule', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule },
  entity: ({ activityId }, { schedule }) => activityOf(schedule, activityId)?.revision,
  decide({ activityId }, { schedule }, { actor }) {
    const activity = activityOf(schedule, activityId);
    if (!activity) return unknownActivity(activityId);
    if (activity.status === 'started') return [];
    return isAt(activity, 'planned', 'open') ?? [activityStarted({ ...activity.subject, startedBy: principalOf(actor) })];
  },
});
