import { ofPartner, readModel } from '../read-model/index.js';
import { firstPart } from '../shared/ids.js';
import { promiseReactions } from './fold.js';
import { PromiseTally } from './promise-tally.js';

const kept = { made: 4, onTime: 2, late: 1, asFirstPromised: 1, broken: 0, open: 1 };

/** The promises. */
export const promises = readModel({
  name: 'promises',
  version: 1,
  describes: 'How each side keeps what it promises to do: on time, late, as first promised, not at all',
  document: PromiseTally,
  partnerField: 'partnerId',
  fields: {
    partnerId: 'string',
    programId: 'string',
    'vendor.late': 'number',
    'vendor.broken': 'number',
    'vendor.open': 'number',
    'partner.late': 'number',
    'partner.broken': 'number',
    'partner.open': 'number',
    recordedAt: 'string',
  },
  indexes: [['partnerId'], ['programId']],
  defaultSort: [{ field: 'partnerId', descending: false }],
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: promiseReactions,
  example: {
    id: 'orgenics-ltd.scms',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    vendor: { ...kept, late: 0, made: 3 },
    partner: kept,
    recordedAt: '2011-04-10T15:00:00.000Z',
  },
});
