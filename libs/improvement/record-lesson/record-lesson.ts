import { improvementStream, lessonRecorded, refuse } from '#contracts';
import { command, isRefusal, principalOf } from '#kernel';
import { planAt } from '../plan/guards.js';
import { plans } from '../plan/plans.js';
import { RecordLessonBody } from './record-lesson.body.js';

/** Records a lesson of a plan that holds, or is over. */
export const recordLesson = command({
  name: 'RecordLesson',
  describes: 'Records what was learned from a plan',
  body: RecordLessonBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    planId: 'on-time-by-summer',
    lessonId: 'announce-early',
    lesson: 'Announcing a late line a week ahead saves the clinic a stockout',
    worked: true,
    effectiveAt: '2011-09-02T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { plans },
  entity: ({ planId }, { plans }) => plans.get(planId)?.revision,
  decide({ planId, lessonId: given, lesson, worked }, { plans }, { actor, newId }) {
    const plan = planAt(plans, planId, 'agreed', 'imposed', 'completed', 'abandoned');
    if (isRefusal(plan)) return plan;
    const lessonId = given ?? newId();
    if (Object.hasOwn(plan.lessons, lessonId))
      return refuse('lesson-exists', 'lessonId', `expected another id; ${lessonId} is a lesson of ${planId}`);
    const said = { lessonId, lesson, worked, recordedBy: principalOf(actor), bySide: actor.side };
    return [lessonRecorded({ ...plan.subject, ...said })];
  },
});
