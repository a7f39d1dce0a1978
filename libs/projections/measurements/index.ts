import { ofPartner, readModel } from '../read-model/index.js';
import { firstPart } from '../shared/ids.js';
import { measurementReactions } from './fold.js';
import { MeasurementDocument } from './measurement-document.js';

export { MeasurementDocument } from './measurement-document.js';
export { identityHash, measurementId } from './measurement-id.js';

/** The measurements: a document for each, as it is now. */
export const measurements = readModel({
  name: 'measurements',
  version: 2,
  describes: 'What sources say about metrics of partners: a document for each measurement, as it is now, and which event says so',
  document: MeasurementDocument,
  partnerField: 'partnerId',
  fields: {
    partnerId: 'string',
    programId: 'string',
    periodId: 'string',
    metricId: 'string',
    source: 'string',
    recordId: 'string',
    identity: 'string',
    state: 'string',
    isDisputed: 'boolean',
    'dispute.resolveBy': 'string',
    'excuse.status': 'string',
    'excuse.cause': 'string',
    figureKind: 'string',
    absence: 'string',
    occurredOn: 'string',
    dimensions: 'strings',
    restatements: 'number',
    recordedAt: 'string',
    movedTo: 'string',
    movedFrom: 'string',
  },
  indexes: [['partnerId', 'programId', 'periodId', 'metricId']],
  lateIndexes: [['identity']],
  defaultSort: [],
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: measurementReactions,
  example: {
    id: 'orgenics-ltd.scms.FY2011-P04.0c2f8a9d6f1c4e7ab3d5908172635445',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P04',
    metricId: 'on-time-delivery',
    source: 'scms-deliveries',
    recordId: '86823',
    identity: '0c2f8a9d6f1c4e7ab3d5908172635445',
    state: 'counts',
    figureKind: 'ratio',
    occurredOn: '2011-01-18',
    dimensions: ['market=nigeria', 'product-line=hrdt'],
    measurement: {
      figure: { kind: 'ratio', numerator: '1', denominator: '1' },
      records: 1,
      unit: 'lines',
      occurredAt: '2011-01-18',
      occurredOn: '2011-01-18',
      dimensions: { market: 'nigeria', 'product-line': 'hrdt' },
    },
    isDisputed: false,
    event: 'metrics-orgenics-ltd.scms.FY2011-P04@3',
    firstEvent: 'metrics-orgenics-ltd.scms.FY2011-P04@3',
    revision: 3,
    restatements: 0,
    recordedAt: '2011-01-20T06:00:00.000Z',
    recordedBy: 'scms-import',
  },
});
