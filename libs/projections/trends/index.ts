import { emptyFacts } from '#scoring';
import { ofPartner, readModel } from '../read-model/index.js';
import { facetFields } from '../shared/facets.js';
import { firstPart } from '../shared/ids.js';
import { judgingReferences, type JudgingReferences } from '../shared/references.js';
import { changedByRules } from '../shared/rule-changes.js';
import { supersededMeasurement } from '../shared/supersedes.js';
import { trendReactions } from './fold.js';
import { judgePoint } from './judge.js';
import { TrendPoint } from './trend.js';

export { TrendPoint } from './trend.js';

/** The trends: a point for each partner, program, metric and period. */
export const trends = readModel<typeof TrendPoint, JudgingReferences<TrendPoint>>({
  name: 'trends',
  version: 1,
  describes: 'The value of each metric of each partner, by month, quarter and year',
  document: TrendPoint,
  partnerField: 'partnerId',
  fields: {
    partnerId: 'string',
    programId: 'string',
    metricId: 'string',
    periodId: 'string',
    granularity: 'string',
    from: 'string',
    to: 'string',
    closed: 'boolean',
    ...facetFields,
    rulesRevision: 'number',
    value: 'decimal',
    absence: 'string',
    records: 'number',
    coverage: 'decimal',
  },
  indexes: [
    ['partnerId', 'programId', 'metricId', 'granularity', 'from'],
    ['programId', 'metricId', 'periodId'],
    ['programId', 'to'],
  ],
  defaultSort: [
    { field: 'metricId', descending: false },
    { field: 'from', descending: false },
  ],
  references: judgingReferences,
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: trendReactions,
  supersedes: supersededMeasurement,
  rejudges: changedByRules,
  finish: judgePoint,
  example: {
    id: 'orgenics-ltd.scms.on-time-delivery.FY2011-P04',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    metricId: 'on-time-delivery',
    periodId: 'FY2011-P04',
    granularity: 'month',
    from: '2011-01-01',
    to: '2011-01-31',
    closed: false,
    parts: { 'FY2011-P04': 'open' },
    facts: { ...emptyFacts(), entries: 8, records: 8, numerator: '7', denominator: '8' },
    partnerName: 'Orgenics, Ltd',
    partnerType: 'manufacturer',
    markets: ['nigeria', 'zambia'],
    productLines: ['hrdt'],
    tier: null,
    rulesRevision: 6,
    unit: 'part of lines',
    direction: 'higher',
    value: '0.8750',
    absence: null,
    records: 8,
    coverage: '1.0000',
  },
});
