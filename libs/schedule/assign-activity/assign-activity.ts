import { activityAssigned, partnerStream, refuse } from '#contracts';
import { command } from '#kernel';
import { partner, peopleOn } from '#partners';
import { isAt, unknownActivity } from '../schedule/guards.js';
import { activityOf } from '../schedule/lookups.js';
import { schedule } from '../schedule/schedule-slice.js';
import { AssignActivityBody } from './assign-activity.body.js';

/** Gives an activity to somebody who looks after the partner. To its owner, it changes nothing. */
export const assignActivity = command({
  name: 'AssignActivity',
  describes: 'Gives an activity to somebody who looks after the partner on its first day',
  body: AssignActivityBody,
  example: { partnerId: 'orgenics-ltd', activityId: 'scms-qbr-2011-04-14', owner: 'kofi' },
  allowed: { scope: 'commands:schedule', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, schedule },
  entity: ({ activityId }, { schedule }) => activityOf(schedule, activityId)?.revision,
  decide({ activityId, owner }, { partner, schedule }) {
    const activity = activityOf(schedule, activityId);
    if (!activity) return unknownActivity(activityId);
    const refused = isAt(activity, 'planned', 'open', 'started');
    if (refused) return refused;
    const { owner: previous, dates, subject } = activity;
    if (owner === previous) return [];
    const people = peopleOn(partner, dates.startsOn);
    if (!people.includes(owner))
      return refuse(
        'activity-owner-without-role',
        'owner',
        `expected one of those with a role on ${dates.startsOn} (${people.join(', ') || 'nobody'}), got ${owner}`,
      );
    return [activityAssigned({ ...subject, owner, ...(previous !== undefined && { previous }) })];
  },
});
