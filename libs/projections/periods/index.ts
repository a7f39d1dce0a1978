import { ofPartner, readModel } from '../read-model/index.js';
import { firstPart } from '../shared/ids.js';
import { periodReactions } from './fold.js';
import { PeriodDocument } from './period-document.js';

const opened = { event: 'partner-orgenics-ltd@4', actor: 'scms-import', recordedAt: '2011-01-20T06:00:00.000Z' };
const closed = { event: 'metrics-orgenics-ltd.scms.FY2011-P04@38', actor: 'ama', recordedAt: '2011-02-04T09:00:00.000Z' };

/** The periods of partners. */
export const periods = readModel({
  name: 'periods',
  version: 1,
  describes: 'Which periods of partners take facts and which are closed, and who decided so',
  document: PeriodDocument,
  partnerField: 'partnerId',
  fields: {
    partnerId: 'string',
    programId: 'string',
    periodId: 'string',
    from: 'string',
    to: 'string',
    state: 'string',
    isClosed: 'boolean',
    closings: 'number',
  },
  indexes: [
    ['partnerId', 'to'],
    ['programId', 'to'],
  ],
  defaultSort: [{ field: 'to', descending: true }],
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: periodReactions,
  example: {
    id: 'orgenics-ltd.scms.FY2011-P04',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P04',
    from: '2011-01-01',
    to: '2011-01-31',
    state: 'closed',
    isClosed: true,
    opened,
    closed,
    closings: 1,
    programRevision: 6,
    partnerRevision: 1,
    measurements: 37,
    revision: 38,
  },
});
