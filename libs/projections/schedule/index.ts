import { ofPartner, readModel } from '../read-model/index.js';
import { firstPart } from '../shared/ids.js';
import { scheduleReactions } from './fold.js';
import { ScheduleRow } from './schedule-row.js';

export { ganttChart } from './gantt/gantt-chart.js';
export { asCalendar } from './icalendar.js';
export { ScheduleRow } from './schedule-row.js';

/** The schedules of partners. */
export const scheduleRows = readModel({
  name: 'schedule',
  version: 1,
  describes: 'Schedules of partners: a row for each activity, with its days, buffer and slack, its owner, and what it waits for',
  document: ScheduleRow,
  partnerField: 'partnerId',
  fields: {
    partnerId: 'string',
    programId: 'string',
    fiscalYear: 'string',
    activityId: 'string',
    cadenceId: 'string',
    kind: 'string',
    status: 'string',
    startsOn: 'string',
    heldOn: 'string',
    dueOn: 'string',
    slackDays: 'number',
    critical: 'boolean',
    overdue: 'boolean',
    ownerRole: 'string',
    owner: 'string',
    recordedAt: 'string',
  },
  indexes: [
    ['partnerId', 'startsOn'],
    ['programId', 'startsOn'],
    ['status', 'startsOn'],
    ['owner', 'startsOn'],
  ],
  defaultSort: [{ field: 'startsOn', descending: false }],
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: scheduleReactions,
  example: {
    id: 'orgenics-ltd.scms-qbr-2011-04-14',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    fiscalYear: 'FY2011',
    activityId: 'scms-qbr-2011-04-14',
    cadenceId: 'qbr',
    occurrence: '2011-04-14',
    name: 'Quarterly business review',
    kind: 'quarterly-business-review',
    status: 'planned',
    startsOn: '2011-04-07',
    heldOn: '2011-04-14',
    dueOn: '2011-04-18',
    bufferEndsOn: '2011-04-21',
    preparationDays: 5,
    followUpDays: 2,
    bufferDays: 3,
    bufferLeft: 3,
    slackDays: 6,
    critical: false,
    ownerRole: 'partner-manager',
    owner: 'ama',
    participants: ['data-owner'],
    dependsOn: [],
    review: {
      reviewId: 'scms-qbr-2011-04-14',
      kind: 'quarterly-business',
      periodId: 'FY2011-Q2',
      from: '2011-01-01',
      to: '2011-03-31',
    },
    moves: 0,
    overdue: false,
    partnerSees: true,
    revision: 2,
    recordedAt: '2010-10-01T09:00:00.000Z',
  },
});
