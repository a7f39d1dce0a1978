import { Temporal } from 'temporal-polyfill';
import { schedulePaused, scheduleResumed } from '#contracts';
import { onTheSameGround } from '../on-the-same-ground.js';
import { policy } from '../policy.js';

/** The days that a standstill took are given back as soon as its length is known. */
export const shiftSchedule = [
  policy({
    name: 'shift-paused-schedule',
    describes: 'Moves what falls into a standstill of the clocks whose end is known',
    on: schedulePaused,
    react(event) {
      const { partnerId, programId, from: pausedFrom, until } = event.data;
      if (until === undefined) return [];
      const resumedOn = Temporal.PlainDate.from(until).add({ days: 1 }).toString();
      return [{ command: 'ShiftSchedule', body: { partnerId, programId, pausedFrom, resumedOn, ...onTheSameGround(event) } }];
    },
  }),
  policy({
    name: 'shift-resumed-schedule',
    describes: 'Moves what fell into a standstill of the clocks when they run again',
    on: scheduleResumed,
    react(event) {
      const { partnerId, programId, pausedFrom, resumedOn } = event.data;
      return [{ command: 'ShiftSchedule', body: { partnerId, programId, pausedFrom, resumedOn, ...onTheSameGround(event) } }];
    },
  }),
];
