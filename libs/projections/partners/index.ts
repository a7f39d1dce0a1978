import { ofPartner, readModel } from '../read-model/index.js';
import { partnerReactions } from './fold.js';
import { PartnerDocument } from './partner-document.js';

const profile = {
  name: 'Orgenics, Ltd',
  type: 'manufacturer',
  markets: ['nigeria', 'zambia'],
  productLines: ['hrdt'],
  size: {},
  externalIds: {},
};

/** The partners. */
export const partnerDirectory = readModel({
  name: 'partners',
  version: 1,
  describes: 'Who the partners are: profiles by effective date, tiers, enrolments, roles, suspensions',
  document: PartnerDocument,
  partnerField: 'id',
  fields: {
    name: 'string',
    type: 'string',
    markets: 'strings',
    productLines: 'strings',
    parentId: 'string',
    maturity: 'string',
    marketComplexity: 'string',
    tier: 'string',
    programs: 'strings',
    isOffboarded: 'boolean',
  },
  indexes: [['name'], ['type', 'name']],
  defaultSort: [{ field: 'name', descending: false }],
  subjectOf: ofPartner,
  reactions: partnerReactions,
  example: {
    id: 'orgenics-ltd',
    ...profile,
    profileRevision: 1,
    effectiveFrom: '2006-10-01',
    programs: ['scms'],
    isOffboarded: false,
    profiles: [{ number: 1, effectiveFrom: '2006-10-01', profile }],
    tiers: [],
    enrolments: [{ programId: 'scms', from: '2006-10-01' }],
    roles: [{ role: 'partner-manager', person: 'ama', from: '2006-10-01' }],
    absences: [],
    revision: 2,
    recordedAt: '2006-09-20T08:00:00.000Z',
  },
});
