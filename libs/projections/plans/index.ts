import { ofPartner, readModel } from '../read-model/index.js';
import { firstPart } from '../shared/ids.js';
import { planReactions, planReferences, type PlanReferences } from './fold.js';
import { PlanDocument } from './plan-document.js';

const terms: PlanDocument['terms'] = {
  title: 'Nine lines of ten on time by the summer',
  issueIds: ['late-lines'],
  from: '2011-03-01',
  until: '2011-08-31',
  vendorOwner: 'ama',
  partnerOwner: 'noor',
  items: [{ actionId: 'announce-late-lines', horizon: 'quick-win' }],
  criteria: [{ metricId: 'on-time-delivery', threshold: '0.9', periods: 3, minimumRecords: 5 }],
  resources: { days: '20', budget: { amount: '5000', currency: 'USD' }, people: ['sela'] },
};

/** The improvement plans. */
export const planBook = readModel<typeof PlanDocument, PlanReferences>({
  name: 'plans',
  version: 1,
  describes: 'Improvement plans: what both sides agreed on, or was imposed, against what came of it',
  document: PlanDocument,
  partnerField: 'partnerId',
  fields: {
    planId: 'string',
    partnerId: 'string',
    programId: 'string',
    status: 'string',
    isImposed: 'boolean',
    waitsFor: 'string',
    'terms.issueIds': 'strings',
    'terms.vendorOwner': 'string',
    'terms.partnerOwner': 'string',
    'terms.from': 'string',
    'terms.until': 'string',
    planned: 'number',
    done: 'number',
    late: 'number',
    cancelled: 'number',
    outcome: 'string',
    onTime: 'boolean',
    recordedAt: 'string',
  },
  indexes: [
    ['partnerId', 'terms.until'],
    ['programId', 'status', 'terms.until'],
  ],
  defaultSort: [{ field: 'terms.until', descending: false }],
  references: planReferences,
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: planReactions,
  example: {
    id: 'orgenics-ltd.scms.on-time-by-summer',
    planId: 'on-time-by-summer',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    visibility: 'both',
    status: 'agreed',
    isImposed: false,
    terms,
    proposedBy: 'vendor',
    items: [{ actionId: 'announce-late-lines', horizon: 'quick-win', standing: 'completed', onTime: true }],
    planned: 1,
    done: 1,
    late: 0,
    cancelled: 0,
    revision: 16,
    recordedAt: '2011-03-29T15:00:00.000Z',
  },
});
