import { overdueRecorded, partnerStream } from '#contracts';
import { command, isRefusal } from '#kernel';
import { partner } from '#partners';
import { consultProgramOf } from '../schedule/consulted.js';
import { dueAt, itemOf } from '../schedule/due.js';
import { MomentBody } from '../schedule/moment.body.js';
import { schedule } from '../schedule/schedule-slice.js';

/** Records, once for each due date, that something is not done by it. The ledger issues it. */
export const recordOverdue = command({
  name: 'RecordOverdue',
  describes: 'Records that something is not done on the day on which it was due',
  body: MomentBody,
  example: { partnerId: 'orgenics-ltd', itemId: 'scms-qbr-2011-04-14', at: '2011-04-22T04:00:00.000Z' },
  allowed: { scope: 'commands:schedule', sides: [] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, schedule },
  consults: ({ itemId }, { schedule }) => consultProgramOf(schedule, itemId),
  decide(body, { partner, schedule, program }, { now }) {
    const due = dueAt(body, ['overdue'], { partner, schedule, program }, { now });
    if (due === undefined || isRefusal(due)) return due ?? [];
    const { item, moment } = due;
    return [overdueRecorded({ partnerId: body.partnerId, ...itemOf(item), moment })];
  },
});
