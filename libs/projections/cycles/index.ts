import { cycleClosed, type CycleDisposition } from '#contracts';
import { ofPartner, reactionsOf, readModel } from '../read-model/index.js';
import { firstPart } from '../shared/ids.js';
import { CycleDocument } from './cycle-document.js';

const { on } = reactionsOf<CycleDocument>();

/** The cycles that are closed. */
export const cycleBook = readModel({
  name: 'cycles',
  version: 1,
  describes: 'Periods and years that were looked back upon: figures, stories, and what became of the actions that were open',
  document: CycleDocument,
  partnerField: 'partnerId',
  writtenOnce: true,
  fields: {
    partnerId: 'string',
    programId: 'string',
    periodId: 'string',
    from: 'string',
    to: 'string',
    continued: 'number',
    escalated: 'number',
    retired: 'number',
    issuesOpen: 'number',
    issuesResolved: 'number',
    recordedAt: 'string',
  },
  indexes: [
    ['partnerId', 'to'],
    ['programId', 'periodId'],
  ],
  defaultSort: [{ field: 'to', descending: true }],
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: [
    on(
      cycleClosed,
      ({ data: { partnerId, programId, periodId } }) => [`${partnerId}.${programId}.${periodId}`],
      (_, { data, metadata: { recordedAt } }, { key }) => {
        const count = (kind: CycleDisposition) => data.decisions.filter(({ disposition }) => disposition === kind).length;
        const counts = { continued: count('continued'), escalated: count('escalated'), retired: count('retired') };
        return { id: key, ...data, ...counts, recordedAt };
      },
    ),
  ],
  example: {
    id: 'orgenics-ltd.scms.FY2011-Q2',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    visibility: 'both',
    periodId: 'FY2011-Q2',
    from: '2011-01-01',
    to: '2011-03-31',
    figures: [
      {
        metricId: 'on-time-delivery',
        direction: 'higher',
        before: { periodId: 'FY2011-P03', value: '0.71' },
        last: { periodId: 'FY2011-P06', value: '0.88' },
        periods: 3,
        records: 96,
      },
    ],
    stories: [{ title: 'Announced a week ahead', story: 'No clinic ran out of tests over a late line' }],
    decisions: [{ actionId: 'announce-late-lines', disposition: 'continued' }],
    issuesOpen: 1,
    issuesResolved: 0,
    closedBy: 'ama',
    continued: 1,
    escalated: 0,
    retired: 0,
    recordedAt: '2011-04-18T15:00:00.000Z',
  },
});
