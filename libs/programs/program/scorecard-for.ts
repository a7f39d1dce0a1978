import type { ScorecardDefinition } from '#scoring';
import type { Rules } from './rules.js';

/** The one scorecard that scores partners of a type; `undefined` where none does. */
export const scorecardFor = ({ scorecards }: Rules, partnerType: string): ScorecardDefinition | undefined =>
  scorecards.values().find(({ partnerTypes }) => partnerTypes.length === 0 || partnerTypes.includes(partnerType));
