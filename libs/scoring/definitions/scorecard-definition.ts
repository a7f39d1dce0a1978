import { Type, type Static } from 'typebox';
import { Band } from './band.js';
import { decimalField, identifierField, textField } from './fields.js';
import { Structure } from './structure.js';

/** What a scorecard is: its criteria and everything that decides how they become one total and one band. */
export const ScorecardDefinition = Type.Object({
  scorecardId: identifierField('Identifier of the scorecard within its program'),
  name: textField('Name of the scorecard, for people', 120),
  partnerTypes: Type.Array(identifierField('A partner type'), {
    maxItems: 50,
    description: 'Types of partner that it scores; empty: every type',
  }),
  structure: Structure,
  bands: Type.Array(Band, { maxItems: 20, description: 'Bands of the total, by rising total; empty: the total has no band' }),
  minimumCoverage: decimalField('Part of the weight, 0 to 1, that must count; below it the card is withheld'),
  precision: Type.Integer({ minimum: 0, maximum: 6, description: 'Decimals of scores and of the total' }),
});
export type ScorecardDefinition = Static<typeof ScorecardDefinition>;
