import { activitiesUnlinked, partnerStream, refuse } from '#contracts';
import { command } from '#kernel';
import { groundOf } from '../plan/ground.js';
import { consultProgramOf } from '../schedule/consulted.js';
import { changedSlack } from '../schedule/effects.js';
import { isAt, unknownActivity } from '../schedule/guards.js';
import { activityOf, pendingOf } from '../schedule/lookups.js';
import { schedule } from '../schedule/schedule-slice.js';
import { UnlinkActivitiesBody } from './unlink-activities.body.js';

/** Lets an activity wait no longer for another. It stays where it is. */
export const unlinkActivities = command({
  name: 'UnlinkActivities',
  describes: 'Lets an activity wait no longer for another',
  body: UnlinkActivitiesBody,
  example: { partnerId: 'orgenics-ltd', activityId: 'scms-feedback-2011-05-12', waitsFor: 'scms-qbr-2011-04-14' },
  allowed: { scope: 'commands:schedule', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule },
  consults: ({ activityId }, { schedule }) => consultProgramOf(schedule, activityId),
  entity: ({ activityId }, { schedule }) => activityOf(schedule, activityId)?.revision,
  decide({ activityId, waitsFor }, { schedule, program, rules }, { effectiveAt }) {
    const activity = activityOf(schedule, activityId);
    if (!activity) return unknownActivity(activityId);
    const refused = isAt(activity, 'planned', 'open');
    if (refused) return refused;
    const { dependsOn, subject } = activity;
    const dependency = dependsOn.find((each) => each.activityId === waitsFor);
    if (!dependency) {
      const names = dependsOn.map((each) => each.activityId).join(', ') || 'none';
      return refuse('link-unknown', 'waitsFor', `expected one that ${activityId} waits for (${names}), got ${waitsFor}`);
    }
    const unlinked = { ...activity, dependsOn: dependsOn.filter((each) => each !== dependency) };
    const pending = pendingOf(schedule, subject).map((each) => (each === activity ? unlinked : each));
    const slack = [...changedSlack(pending, groundOf(program, rules, effectiveAt))];
    return [activitiesUnlinked({ ...subject, dependency, slack })];
  },
});
