import { partnerStream, scheduleResumed } from '#contracts';
import { command } from '#kernel';
import { toBeDoneIn } from '../schedule/lookups.js';
import { schedule } from '../schedule/schedule-slice.js';
import { ResumeScheduleBody } from './resume-schedule.body.js';

/** Lets the clocks of a partner run again that stood still without an end. The ledger issues it when the partner is reinstated. */
export const resumeSchedule = command({
  name: 'ResumeSchedule',
  describes: 'Lets the clocks of a partner run again when it is reinstated',
  body: ResumeScheduleBody,
  example: { partnerId: 'orgenics-ltd', resumedOn: '2011-07-11' },
  allowed: { scope: 'commands:schedule', sides: [] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule },
  decide: ({ partnerId, resumedOn }, { schedule }) =>
    Object.entries(schedule.pauses)
      .filter(([, { from, until }]) => until === undefined && from < resumedOn)
      .map(([programId, { from: pausedFrom }]) =>
        scheduleResumed({ partnerId, programId, pausedFrom, resumedOn, items: toBeDoneIn(schedule, programId) }),
      ),
});
