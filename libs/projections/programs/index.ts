import { ofProgram, readModel } from '../read-model/index.js';
import { programReactions } from './fold.js';
import { ProgramDocument } from './program-document.js';

/** The programs. */
export const programRules = readModel({
  name: 'programs',
  version: 1,
  describes: 'The rules by which partners are measured and scored: every definition by revision and effective date',
  document: ProgramDocument,
  fields: { name: 'string', revisions: 'number' },
  indexes: [['name']],
  defaultSort: [{ field: 'name', descending: false }],
  subjectOf: ofProgram,
  reactions: programReactions,
  example: {
    id: 'scms',
    name: 'Supply Chain Management System',
    revisions: 1,
    program: [
      {
        number: 1,
        effectiveFrom: '2006-10-01',
        definition: {
          name: 'Supply Chain Management System',
          calendar: {
            timeZone: 'America/New_York',
            fiscalYear: { kind: 'calendar-months', startMonth: 10, namedFor: 'end' },
            closingPeriod: 'month',
          },
        },
        retired: false,
      },
    ],
    objectives: [],
    metrics: [],
    scorecards: [],
    fiscalYears: [{ id: 'FY2011', from: '2010-10-01', to: '2011-09-30' }],
    revision: 0,
    recordedAt: '2006-09-20T08:00:00.000Z',
  },
});
