import { SCORECARDS } from '#contracts';
import { ofPartner, readModel } from '../read-model/index.js';
import { facetFields } from '../shared/facets.js';
import { firstPart } from '../shared/ids.js';
import { judgingReferences, type JudgingReferences } from '../shared/references.js';
import { changedByRules } from '../shared/rule-changes.js';
import { supersededMeasurement } from '../shared/supersedes.js';
import { cardsAfter, cardsBefore } from './carried.js';
import { scorecardExample } from './example.js';
import { scorecardReactions } from './fold.js';
import { judgeCard } from './judge.js';
import { Scorecard } from './scorecard.js';

export { Scorecard } from './scorecard.js';

/** The scorecards. */
export const scorecards = readModel<typeof Scorecard, JudgingReferences<Scorecard>>({
  name: SCORECARDS,
  version: 1,
  describes:
    'How partners perform: a card for each partner, program and period, by month, quarter and year, judged by the rules of its time',
  document: Scorecard,
  partnerField: 'partnerId',
  fields: {
    partnerId: 'string',
    programId: 'string',
    periodId: 'string',
    granularity: 'string',
    from: 'string',
    to: 'string',
    closed: 'boolean',
    ...facetFields,
    rulesRevision: 'number',
    scorecardId: 'string',
    outcome: 'string',
    notScored: 'string',
    total: 'decimal',
    band: 'string',
    coverage: 'decimal',
  },
  indexes: [
    ['periodId', '-total'],
    ['partnerType', 'periodId'],
    ['partnerId', 'to'],
    ['programId', 'to'],
  ],
  defaultSort: [
    { field: 'to', descending: true },
    { field: 'total', descending: true },
  ],
  references: judgingReferences,
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: scorecardReactions,
  supersedes: supersededMeasurement,
  looksAt: cardsBefore,
  lookedAtBy: cardsAfter,
  rejudges: changedByRules,
  finish: judgeCard,
  example: scorecardExample,
});
