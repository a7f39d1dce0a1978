import { ofPartner, readModel } from '../read-model/index.js';
import { firstPart } from '../shared/ids.js';
import { ChartBaselines } from './chart-baselines.js';
import { chartBaselineReactions } from './fold.js';

/** What control charts are judged against, where that was decided. */
export const chartBaselines = readModel({
  name: 'chart-baselines',
  version: 1,
  describes: "What the control charts of partners' metrics are judged against, who decided so, and why",
  document: ChartBaselines,
  partnerField: 'partnerId',
  fields: {
    partnerId: 'string',
    programId: 'string',
    metricId: 'string',
    granularity: 'string',
  },
  indexes: [['partnerId'], ['programId', 'metricId']],
  defaultSort: [{ field: 'metricId', descending: false }],
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: chartBaselineReactions,
  example: {
    id: 'orgenics-ltd.scms.on-time-delivery.month',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    metricId: 'on-time-delivery',
    granularity: 'month',
    baselines: [
      {
        from: 'FY2009-P01',
        to: 'FY2010-P12',
        appliesFrom: 'FY2011-P01',
        points: 24,
        reason: 'The second production line has been running since the start of fiscal year 2009',
        decidedBy: 'ama',
        event: 'partner-orgenics-ltd@31',
        recordedAt: '2010-11-02T09:00:00.000Z',
      },
    ],
    revision: 31,
  },
});
