import { improvementStream, lessonAdopted, refuse } from '#contracts';
import { command, isRefusal, principalOf } from '#kernel';
import { planAt } from '../plan/guards.js';
import { plans } from '../plan/plans.js';
import { AdoptLessonBody } from './adopt-lesson.body.js';

/** Says where a lesson has become the way things are done, and in which version. It may be taken into several things. */
export const adoptLesson = command({
  name: 'AdoptLesson',
  describes: 'Takes a lesson into a playbook, an onboarding step or a definition',
  body: AdoptLessonBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    planId: 'on-time-by-summer',
    lessonId: 'announce-early',
    into: 'playbook',
    reference: 'late-deliveries',
    version: '4',
    effectiveAt: '2011-09-05T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { plans },
  entity: ({ planId }, { plans }) => plans.get(planId)?.revision,
  decide({ planId, lessonId, into, reference, version }, { plans }, { actor }) {
    const plan = planAt(plans, planId, 'agreed', 'imposed', 'completed', 'abandoned');
    if (isRefusal(plan)) return plan;
    if (!Object.hasOwn(plan.lessons, lessonId))
      return refuse('lesson-unknown', 'lessonId', `expected a lesson of ${planId}, got ${lessonId}`);
    return [lessonAdopted({ ...plan.subject, lessonId, into, reference, version, adoptedBy: principalOf(actor) })];
  },
});
