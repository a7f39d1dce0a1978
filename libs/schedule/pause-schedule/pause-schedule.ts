import { partnerStream, schedulePaused } from '#contracts';
import { command } from '#kernel';
import { toBeDoneIn } from '../schedule/lookups.js';
import { schedule } from '../schedule/schedule-slice.js';
import { PauseScheduleBody } from './pause-schedule.body.js';

/** Lets the clocks of a partner stand still, in each program that it has a plan in. The ledger issues it when the partner is suspended. */
export const pauseSchedule = command({
  name: 'PauseSchedule',
  describes: 'Lets the clocks of a partner stand still while it is suspended',
  body: PauseScheduleBody,
  example: { partnerId: 'orgenics-ltd', from: '2011-06-01', until: '2011-08-31' },
  allowed: { scope: 'commands:schedule', sides: [] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { schedule },
  decide({ partnerId, from, until }, { schedule }) {
    const { cycles, pauses } = schedule;
    const programs = [...new Set(cycles.map(({ programId }) => programId))];
    return programs
      .filter((programId) => pauses[programId]?.from !== from || pauses[programId]?.until !== until)
      .map((programId) =>
        schedulePaused({
          partnerId,
          programId,
          from,
          ...(until !== undefined && { until }),
          items: toBeDoneIn(schedule, programId),
        }),
      );
  },
});
