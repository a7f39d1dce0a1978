import { activitiesLinked, partnerStream, refuse } from '#contracts';
import { command } from '#kernel';
import { reviewsSlice } from '#reviews';
import { inOrderOf } from '../plan/order.js';
import { consultProgramOf } from '../schedule/consulted.js';
import { effectsOf, reviewsMoved } from '../schedule/effects.js';
import { isAt, unknownActivity } from '../schedule/guards.js';
import type { Activity } from '../schedule/item.js';
import { activityOf, pendingOf } from '../schedule/lookups.js';
import { planContextOf } from '../schedule/plan-context.js';
import { schedule } from '../schedule/schedule-slice.js';
import { LinkActivitiesBody } from './link-activities.body.js';

const loopIn = (activities: readonly Activity[]): readonly string[] | undefined => {
  const sorted = inOrderOf(
    activities.map(({ subject, dependsOn }) => ({
      id: subject.activityId,
      waitsFor: dependsOn.map(({ activityId }) => activityId),
    })),
  );
  return 'loop' in sorted ? sorted.loop : undefined;
};

/** Makes an activity wait for the end of another: it moves where it would start too early. The same link again changes nothing. */
export const linkActivities = command({
  name: 'LinkActivities',
  describes: 'Makes an activity wait for the end of another of the same year',
  body: LinkActivitiesBody,
  example: {
    partnerId: 'orgenics-ltd',
    activityId: 'scms-feedback-2011-05-12',
    waitsFor: 'scms-qbr-2011-04-14',
    lagDays: 2,
    effectiveAt: '2011-03-21T09:00:00Z',
  },
  allowed: { scope: 'commands:schedule', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule, reviews: reviewsSlice },
  consults: ({ activityId }, { schedule }) => consultProgramOf(schedule, activityId),
  entity: ({ activityId }, { schedule }) => activityOf(schedule, activityId)?.revision,
  decide({ activityId, waitsFor, lagDays = 0 }, { schedule, reviews, program, rules }, { actor, effectiveAt }) {
    const activity = activityOf(schedule, activityId);
    const other = activityOf(schedule, waitsFor);
    if (!activity) return unknownActivity(activityId);
    if (!other) return unknownActivity(waitsFor, 'waitsFor');
    const refused = isAt(activity, 'planned', 'open');
    if (refused) return refused;
    const { programId, fiscalYear } = activity.subject;
    if (other.subject.programId !== programId || other.subject.fiscalYear !== fiscalYear)
      return refuse('link-across-cycles', 'waitsFor', `expected an activity of ${fiscalYear} of ${programId}, got ${waitsFor}`);
    if (activity.dependsOn.some((each) => each.activityId === waitsFor && each.lagDays === lagDays)) return [];
    const dependency = { activityId: waitsFor, lagDays };
    const linked = {
      ...activity,
      dependsOn: [...activity.dependsOn.filter((each) => each.activityId !== waitsFor), dependency],
    };
    const pending = pendingOf(schedule, activity.subject).map((each) => (each === activity ? linked : each));
    const loop = loopIn(pending);
    if (loop) return refuse('link-loop', 'waitsFor', `expected no loop, got ${[...loop, loop[0]].join(' → ')}`);
    const effects = effectsOf(pending, new Map(), planContextOf(activity, { schedule, reviews, program, rules }, effectiveAt));
    return [
      activitiesLinked({ ...activity.subject, dependency, ...effects }),
      ...reviewsMoved(effects.moves, pending, reviews, actor.side),
    ];
  },
});
