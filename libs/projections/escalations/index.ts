import { ofPartner, readModel } from '../read-model/index.js';
import { firstPart } from '../shared/ids.js';
import { EscalationDocument } from './escalation-document.js';
import { escalationReactions } from './fold.js';

export { EscalationDocument } from './escalation-document.js';

/** The escalations. `nextAt` is what the scheduler reads by. */
export const escalationList = readModel({
  name: 'escalations',
  version: 1,
  describes: 'What is escalated, to whom, and when the clocks run out: the next one first',
  document: EscalationDocument,
  partnerField: 'partnerId',
  fields: {
    escalationId: 'string',
    issueId: 'string',
    partnerId: 'string',
    programId: 'string',
    status: 'string',
    severity: 'string',
    level: 'number',
    highest: 'number',
    role: 'string',
    asked: 'string',
    responseDueAt: 'string',
    resolutionDueAt: 'string',
    nextAt: 'string',
    recordedAt: 'string',
  },
  indexes: [['nextAt'], ['partnerId', 'nextAt'], ['asked', 'nextAt'], ['programId', 'status', 'nextAt']],
  defaultSort: [{ field: 'nextAt', descending: false }],
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: escalationReactions,
  example: {
    id: 'orgenics-ltd.scms.late-lines-1',
    escalationId: 'late-lines-1',
    issueId: 'late-lines',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    visibility: 'both',
    status: 'open',
    severity: 'high',
    path: {
      levels: [{ role: 'partner-manager', responseHours: 4, resolutionHours: 24 }],
      hours: {
        days: { week: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], holidays: [] },
        from: '09:00',
        until: '17:00',
      },
    },
    level: 0,
    highest: 0,
    role: 'partner-manager',
    asked: 'ama',
    responseDueAt: '2011-03-14T19:00:00.000Z',
    resolutionDueAt: '2011-03-17T15:00:00.000Z',
    nextAt: '2011-03-14T19:00:00.000Z',
    ranOut: [],
    overdue: [],
    escalatedBy: 'noor',
    bySide: 'partner',
    escalatedAt: '2011-03-14T15:00:00.000Z',
    rationale: 'No answer for two weeks',
    revision: 20,
    recordedAt: '2011-03-14T15:00:00.000Z',
  },
});
