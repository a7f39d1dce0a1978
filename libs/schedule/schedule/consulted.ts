import { at } from '#kernel';
import { program } from '#programs';
import { programSchedule } from '../program-schedule/program-schedule.js';
import { programStreamOf } from './lookups.js';
import type { Schedule } from './schedule.js';

/** The program of an activity, milestone or deliverable, and by what it plans. */
export const consultProgramOf = (schedule: Schedule, itemId: string) => {
  const stream = programStreamOf(schedule, itemId);
  return { program: at(program, stream), rules: at(programSchedule, stream) };
};
