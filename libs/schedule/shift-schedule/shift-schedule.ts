import { partnerStream, programStream, scheduleShifted, type PlanEffects } from '#contracts';
import { at, command, type DomainEvent } from '#kernel';
import { program } from '#programs';
import { reviewsSlice } from '#reviews';
import { momentsOf } from '../plan/moments.js';
import { groundOf } from '../plan/ground.js';
import { rulesOf } from '../program-schedule/lookups.js';
import { programSchedule } from '../program-schedule/program-schedule.js';
import { effectsOf, reviewsMoved, type Replaced } from '../schedule/effects.js';
import type { Promised } from '../schedule/item.js';
import { pendingOf } from '../schedule/lookups.js';
import { schedule } from '../schedule/schedule-slice.js';
import { ShiftScheduleBody } from './shift-schedule.body.js';
import { shiftedActivity, shiftedPromise } from './shifted.js';

/**
 * Gives back the working days that a standstill of the clocks took: what it touched is moved by as many as it lost, and what depends on that as
 * far as buffers do not hold it up. The ledger issues it once the length of the standstill is known.
 */
export const shiftSchedule = command({
  name: 'ShiftSchedule',
  describes: 'Moves what fell into a standstill of the clocks by the working days that it lost',
  body: ShiftScheduleBody,
  example: { partnerId: 'orgenics-ltd', programId: 'scms', pausedFrom: '2011-06-01', resumedOn: '2011-09-01' },
  allowed: { scope: 'commands:schedule', sides: [] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule, reviews: reviewsSlice },
  consults: ({ programId }) => ({
    program: at(program, programStream(programId)),
    rules: at(programSchedule, programStream(programId)),
  }),
  decide(body, { schedule, reviews, program, rules }, { actor, effectiveAt }) {
    const { partnerId, programId, ...standstill } = body;
    const ground = groundOf(program, rules, effectiveAt);
    const effects: PlanEffects = { moves: [], notMoved: [], slack: [] };
    const reviewEvents: DomainEvent[] = [];
    for (const cycle of schedule.cycles.filter((each) => each.programId === programId)) {
      const pending = pendingOf(schedule, cycle);
      const replaced = new Map<string, Replaced>();
      for (const activity of pending) {
        const shifted = shiftedActivity(activity, standstill, ground);
        if (shifted) replaced.set(activity.subject.activityId, shifted);
      }
      const found = effectsOf(pending, replaced, { ground, rules, reviews, lastDay: cycle.to });
      effects.moves.push(...found.moves);
      effects.notMoved.push(...found.notMoved);
      effects.slack.push(...found.slack);
      reviewEvents.push(...reviewsMoved(found.moves, pending, reviews, actor.side));
    }
    const promises = [...schedule.items.values()].flatMap((item) => {
      if (item.item === 'activity' || item.programId !== programId || item.status !== 'due') return [];
      const dueOn = shiftedPromise(item, standstill, ground);
      return dueOn === undefined ? [] : [promiseMoved(item, dueOn)];
    });
    function promiseMoved({ itemId, terms }: Promised, dueOn: string) {
      return { itemId, previous: terms.dueOn, dueOn, moments: [...momentsOf({ dueOn }, rulesOf(rules).reminders, ground)] };
    }
    if (effects.moves.length + promises.length === 0) return [];
    const { pausedFrom, resumedOn } = standstill;
    return [scheduleShifted({ partnerId, programId, pausedFrom, resumedOn, ...effects, promises }), ...reviewEvents];
  },
});
