import { activityOpened, partnerStream } from '#contracts';
import { command, isRefusal } from '#kernel';
import { partner } from '#partners';
import { reviewsSlice } from '#reviews';
import { cancelled } from '../cancel-activity/cancelled.js';
import { groundOf } from '../plan/ground.js';
import { consultProgramOf } from '../schedule/consulted.js';
import { dueAt } from '../schedule/due.js';
import { MomentBody } from '../schedule/moment.body.js';
import { schedule } from '../schedule/schedule-slice.js';

/**
 * Opens an activity whose first day has come. The ledger issues it. One of a partner that has left the program is cancelled; one that is opened
 * already, was moved, or whose clocks stand still is left as it is.
 */
export const openActivity = command({
  name: 'OpenActivity',
  describes: 'Opens an activity whose first day has come',
  body: MomentBody,
  example: { partnerId: 'orgenics-ltd', itemId: 'scms-qbr-2011-04-14', at: '2011-04-07T04:00:00.000Z' },
  allowed: { scope: 'commands:schedule', sides: [] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, schedule, reviews: reviewsSlice },
  consults: ({ itemId }, { schedule }) => consultProgramOf(schedule, itemId),
  decide(body, { partner, schedule, reviews, program, rules }, { now, actor }) {
    const due = dueAt(body, ['open'], { partner, schedule, program }, { now });
    if (due === undefined) return [];
    if (isRefusal(due)) return due;
    const { item, moment, enrolled } = due;
    if (item.item !== 'activity') return [];
    return enrolled
      ? [activityOpened({ ...item.subject, moment })]
      : cancelled(item, { schedule, reviews }, groundOf(program, rules, now), { why: 'not-enrolled', side: actor.side });
  },
});
