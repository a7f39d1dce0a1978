import { milestoneAdded, partnerStream } from '#contracts';
import { command } from '#kernel';
import { partner } from '#partners';
import { consultProgram, isRefused, promiseOf } from '../schedule/promise.js';
import { schedule } from '../schedule/schedule-slice.js';
import { AddMilestoneBody } from './add-milestone.body.js';

/** Adds a milestone: something that is to be reached by a day. */
export const addMilestone = command({
  name: 'AddMilestone',
  describes: 'Adds something that is to be reached by a day, with who owes it and the metric that it shows in',
  body: AddMilestoneBody,
  example: {
    partnerId: 'orgenics-ltd',
    milestoneId: 'customs-agent',
    programId: 'scms',
    name: 'A customs agent in Lagos is under contract',
    metricId: 'on-time-delivery',
    dueOn: '2011-05-31',
    owner: 'noor',
    ownerSide: 'partner',
    effectiveAt: '2011-04-15T09:00:00Z',
  },
  allowed: { scope: 'commands:schedule', sides: ['vendor', 'partner'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, schedule },
  consults: ({ programId }) => consultProgram(programId),
  decide(body, { partner, schedule, program, rules }, { actor, effectiveAt, newId }) {
    const { milestoneId = newId() } = body;
    const promise = promiseOf(body, milestoneId, 'milestoneId', { partner, schedule, program, rules }, effectiveAt);
    return isRefused(promise) ? promise : [milestoneAdded({ ...promise, milestoneId, addedBy: actor.side })];
  },
});
