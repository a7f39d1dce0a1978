import { describe, expect, test } from '@jest/globals';
import { lessonAdopted, planCompleted } from '#contracts';
import { by, given, stateAfter } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { aProgram, theLedger } from '#programs/testing';
import { adoptLesson } from '../adopt-lesson/adopt-lesson.js';
import { plans } from '../plan/plans.js';
import { recordLesson } from '../record-lesson/record-lesson.js';
import { aPlan, aSeries, agreedPlan, bySummer, completed, learned } from '../testing/index.js';
import { completePlan } from './complete-plan.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', planId: 'on-time-by-summer' };
const theManager = by(aPartnerManager, { effectiveAt: '2011-07-01T15:00:00Z' });
const over = planCompleted({
  ...bySummer,
  outcome: 'achieved',
  results: [],
  completedOn: '2011-07-01',
  onTime: true,
  completedBy: 'ama',
});
const done = () => given(aProgram(), aPlan(agreedPlan(), completed));

describe('completing a plan', () => {
  test('says by its criteria whether it worked', () =>
    done()
      .withFolded({ series: aSeries('0.9', '0.95', '0.92') })
      .when(completePlan, body, theManager)
      .thenRecordedLike({
        type: 'PlanCompleted',
        data: { outcome: 'achieved', completedOn: '2011-07-01', onTime: true, results: [expect.objectContaining({ inARow: 3 })] },
      }));

  test('that has not worked takes a reason', () => {
    const short = done().withFolded({ series: aSeries('0.9', '0.8') });
    short.when(completePlan, body, theManager).thenRefused('reason-needed', 'reason');
    short
      .when(completePlan, { ...body, reason: 'Enough' }, by(aPartnerManager, { effectiveAt: '2011-09-01T15:00:00Z' }))
      .thenRecordedLike({ type: 'PlanCompleted', data: { outcome: 'not-achieved', onTime: false, rationale: 'Enough' } });
  });

  test('is refused while an action of it goes on, before it holds, and to what is no person', () => {
    given(aProgram(), aPlan(agreedPlan())).when(completePlan, body, theManager).thenRefused('plan-actions-open', 'planId');
    given(aProgram(), aPlan()).when(completePlan, body, theManager).thenRefused('plan-status', 'planId');
    done().when(completePlan, body, by(theLedger)).thenRefused('person-needed');
  });
});

describe('a lesson', () => {
  const lesson = { ...body, lessonId: 'announce-early', lesson: 'A week ahead is enough', worked: true };
  const into = { ...body, lessonId: 'announce-early', into: 'playbook', reference: 'late-deliveries', version: '4' };

  test('is recorded by either side, of a plan that holds or is over', () => {
    given(aPlan(agreedPlan())).when(recordLesson, lesson, by(aPartnerUser)).thenRecorded(learned);
    given(aPlan(agreedPlan(), over)).when(recordLesson, lesson, by(aPartnerManager)).thenRecordedLike({ type: 'LessonRecorded' });
    given(aPlan()).when(recordLesson, lesson, by(aPartnerUser)).thenRefused('plan-status', 'planId');
    given(aPlan(agreedPlan(), learned)).when(recordLesson, lesson, by(aPartnerUser)).thenRefused('lesson-exists', 'lessonId');
  });

  test('is adopted into a version of something, and into several things', () => {
    const adopted = lessonAdopted({
      ...bySummer,
      lessonId: 'announce-early',
      into: 'playbook',
      reference: 'late-deliveries',
      version: '4',
      adoptedBy: 'ama',
    });
    given(aPlan(agreedPlan(), learned)).when(adoptLesson, into, theManager).thenRecorded(adopted);
    given(aPlan(agreedPlan(), learned, adopted))
      .when(adoptLesson, { ...into, into: 'definition' }, theManager)
      .thenRecordedLike({ type: 'LessonAdopted' });
    given(aPlan(agreedPlan())).when(adoptLesson, into, theManager).thenRefused('lesson-unknown', 'lessonId');
  });
});

describe('the plans of a partner in a program', () => {
  test('are the same from a snapshot', () => {
    const state = stateAfter(plans, aPlan(agreedPlan(), learned, over));
    const kept: unknown = JSON.parse(JSON.stringify(plans.snapshot?.write(state)));
    expect(plans.snapshot?.read(kept as never).toJS()).toEqual(JSON.parse(JSON.stringify(state.toJS())));
    expect(state.get('on-time-by-summer')).toMatchObject({ status: 'completed', lessons: { 'announce-early': false } });
  });
});
