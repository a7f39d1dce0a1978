import { deliverableAdded, partnerStream } from '#contracts';
import { command } from '#kernel';
import { partner } from '#partners';
import { consultProgram, isRefused, promiseOf } from '../schedule/promise.js';
import { schedule } from '../schedule/schedule-slice.js';
import { AddDeliverableBody } from './add-deliverable.body.js';

/** Adds a deliverable: something that one side hands over to the other by a day. */
export const addDeliverable = command({
  name: 'AddDeliverable',
  describes: 'Adds something that one side hands over to the other by a day',
  body: AddDeliverableBody,
  example: {
    partnerId: 'orgenics-ltd',
    deliverableId: 'carrier-report',
    programId: 'scms',
    name: 'Report on carriers of the second quarter',
    activityId: 'scms-qbr-2011-04-14',
    metricId: 'on-time-delivery',
    dueOn: '2011-04-11',
    owner: 'noor',
    ownerSide: 'partner',
    effectiveAt: '2011-03-15T09:00:00Z',
  },
  allowed: { scope: 'commands:schedule', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, schedule },
  consults: ({ programId }) => consultProgram(programId),
  decide(body, { partner, schedule, program, rules }, { actor, effectiveAt, newId }) {
    const { deliverableId = newId() } = body;
    const promise = promiseOf(body, deliverableId, 'deliverableId', { partner, schedule, program, rules }, effectiveAt);
    return isRefused(promise) ? promise : [deliverableAdded({ ...promise, deliverableId, addedBy: actor.side })];
  },
});
