import { ofPartner, readModel } from '../read-model/index.js';
import { firstPart } from '../shared/ids.js';
import { AgendaEntry } from './agenda-entry.js';
import { agendaReactions } from './fold.js';

export { AgendaEntry } from './agenda-entry.js';

/** What is due for whom. `nextAt` is what the scheduler reads by. */
export const agenda = readModel({
  name: 'agenda',
  version: 1,
  describes: 'What is due for a person, a role or a side: activities, milestones and deliverables of all partners',
  document: AgendaEntry,
  partnerField: 'partnerId',
  fields: {
    partnerId: 'string',
    programId: 'string',
    itemId: 'string',
    item: 'string',
    status: 'string',
    toBeDone: 'boolean',
    startsOn: 'string',
    dueOn: 'string',
    overdue: 'boolean',
    ownerRole: 'string',
    owner: 'string',
    ownerSide: 'string',
    activityId: 'string',
    metricId: 'string',
    slips: 'number',
    nextAt: 'string',
    recordedAt: 'string',
  },
  indexes: [['nextAt'], ['partnerId', 'dueOn'], ['owner', 'dueOn'], ['ownerRole', 'dueOn'], ['toBeDone', 'dueOn']],
  defaultSort: [{ field: 'dueOn', descending: false }],
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: agendaReactions,
  example: {
    id: 'orgenics-ltd.customs-agent',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    itemId: 'customs-agent',
    item: 'milestone',
    name: 'A customs agent in Lagos is under contract',
    status: 'open',
    toBeDone: true,
    dueOn: '2011-05-31',
    overdue: false,
    owner: 'noor',
    ownerSide: 'partner',
    metricId: 'on-time-delivery',
    slips: 0,
    reminders: 0,
    moments: [
      { kind: 'remind-before', on: '2011-05-24', at: '2011-05-24T04:00:00.000Z' },
      { kind: 'overdue', on: '2011-06-01', at: '2011-06-01T04:00:00.000Z' },
    ],
    nextAt: '2011-05-24T04:00:00.000Z',
    nextKind: 'remind-before',
    partnerSees: true,
    revision: 9,
    recordedAt: '2011-04-15T09:00:00.000Z',
  },
});
