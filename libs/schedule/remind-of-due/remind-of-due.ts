import { partnerStream, reminderRaised } from '#contracts';
import { command, isRefusal } from '#kernel';
import { partner } from '#partners';
import { consultProgramOf } from '../schedule/consulted.js';
import { dueAt, itemOf } from '../schedule/due.js';
import { MomentBody } from '../schedule/moment.body.js';
import { schedule } from '../schedule/schedule-slice.js';

/** Reminds of what is due soon, or was due. The ledger issues it; what is done, was moved or stands still is left as it is. */
export const remindOfDue = command({
  name: 'RemindOfDue',
  describes: 'Reminds whoever answers for something that it is due, or was',
  body: MomentBody,
  example: { partnerId: 'orgenics-ltd', itemId: 'scms-qbr-2011-04-14', at: '2011-04-14T04:00:00.000Z' },
  allowed: { scope: 'commands:schedule', sides: [] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, schedule },
  consults: ({ itemId }, { schedule }) => consultProgramOf(schedule, itemId),
  decide(body, { partner, schedule, program }, { now }) {
    const due = dueAt(body, ['remind-before', 'remind-after'], { partner, schedule, program }, { now });
    if (due === undefined || isRefusal(due)) return due ?? [];
    const { item, moment } = due;
    return [reminderRaised({ partnerId: body.partnerId, ...itemOf(item), moment })];
  },
});
