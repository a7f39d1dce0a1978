import { ofPartner, readModel } from '../read-model/index.js';
import { firstPart } from '../shared/ids.js';
import { rootCauseReactions } from './fold.js';
import { RootCauseAnalysis } from './root-cause-analysis.js';

/** The causes of issues. */
export const rootCauses = readModel({
  name: 'root-causes',
  version: 1,
  describes: 'Why issues are so: what was named as a cause, by whom, on what evidence, and what was found of it',
  document: RootCauseAnalysis,
  partnerField: 'partnerId',
  fields: {
    issueId: 'string',
    partnerId: 'string',
    programId: 'string',
    verified: 'number',
    open: 'number',
    recordedAt: 'string',
  },
  indexes: [
    ['partnerId', 'recordedAt'],
    ['programId', 'recordedAt'],
  ],
  defaultSort: [{ field: 'recordedAt', descending: true }],
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: rootCauseReactions,
  example: {
    id: 'orgenics-ltd.scms.late-lines',
    issueId: 'late-lines',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    visibility: 'both',
    causes: [
      {
        causeId: 'port',
        method: 'fishbone',
        category: 'environment',
        statement: 'The port was closed',
        evidence: [],
        saidBy: 'noor',
        bySide: 'partner',
        event: 'improvement-orgenics-ltd.scms@4',
        verdict: 'ruled-out',
        judgement: {
          judgedBy: 'ama',
          bySide: 'vendor',
          rationale: 'Lines by air were late, too',
          event: 'improvement-orgenics-ltd.scms@5',
        },
      },
    ],
    verified: 0,
    open: 0,
    recordedAt: '2011-02-18T09:00:00.000Z',
  },
});
