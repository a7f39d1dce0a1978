import { ofPartner, readModel } from '../read-model/index.js';
import { firstPart } from '../shared/ids.js';
import { DueAction } from './due-action.js';
import { dueActionReactions } from './fold.js';

/** The actions by when they are due. */
export const actionsDue = readModel({
  name: 'actions-due',
  version: 1,
  describes: 'Who owes what by when, the earliest first: filter by isDue, and by dueOn before today for what is overdue',
  document: DueAction,
  partnerField: 'partnerId',
  fields: {
    actionId: 'string',
    partnerId: 'string',
    programId: 'string',
    issueId: 'string',
    owingSide: 'string',
    owner: 'string',
    dueOn: 'string',
    firstDueOn: 'string',
    slips: 'number',
    isDue: 'boolean',
    isBlocked: 'boolean',
    waitsForVerification: 'boolean',
    recordedAt: 'string',
  },
  indexes: [
    ['isDue', 'dueOn'],
    ['partnerId', 'isDue', 'dueOn'],
    ['owner', 'isDue', 'dueOn'],
  ],
  defaultSort: [{ field: 'dueOn', descending: false }],
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: dueActionReactions,
  example: {
    id: 'orgenics-ltd.scms.announce-late-lines',
    actionId: 'announce-late-lines',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    issueId: 'late-lines',
    title: 'Announce a late line a week ahead',
    owingSide: 'partner',
    owner: 'noor',
    dueOn: '2011-04-15',
    firstDueOn: '2011-03-31',
    slips: 1,
    isDue: true,
    isBlocked: false,
    waitsForVerification: false,
    recordedAt: '2011-03-21T15:00:00.000Z',
  },
});
