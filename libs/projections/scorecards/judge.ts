import { profileAt } from '#partners';
import { lookupIn, score, type Card } from '#scoring';
import type { Beside } from '../read-model/index.js';
import { facetsOf } from '../shared/facets.js';
import type { Judging } from '../shared/references.js';
import { withEarlier } from './carried.js';
import { groundsNow, rulebookOf, type Grounds, type Rulebook } from './grounds.js';
import type { NotScored, Scorecard } from './scorecard.js';

/** What a card is judged by: what was pinned when its period was closed, else what holds now. */
export const groundsFor = (card: Scorecard, state: Judging, beside: Beside<Scorecard>): Grounds =>
  card.pinned ?? withEarlier(card, groundsNow(card, state), state, beside);

/** Why a card is not judged at all; `undefined` where it is. */
function notScored({ enrolled, suspended, partnerRevision }: Grounds, { rules, definition }: Rulebook): NotScored | undefined {
  if (!rules) return 'program-not-in-force';
  if (partnerRevision === null) return 'no-profile';
  if (!enrolled) return 'not-enrolled';
  if (suspended) return 'suspended';
  return definition ? undefined : 'no-scorecard';
}

/** The card as scoring makes it, explained; or why there is none. */
export function scored(card: Scorecard, grounds: Grounds, state: Judging): Card | NotScored {
  const rulebook = rulebookOf(card, grounds, state);
  const { rules, definition } = rulebook;
  const reason = notScored(grounds, rulebook);
  if (reason !== undefined || !rules || !definition) return reason ?? 'no-scorecard';
  return score(definition, rules.metrics, lookupIn(card.facts), {
    goals: lookupIn(grounds.goals),
    baselines: lookupIn(grounds.baselines),
    earlier: lookupIn(grounds.earlier),
  });
}

const NO_SCORE = {
  scorecardId: null,
  total: null,
  beforeGates: null,
  band: null,
  coverage: null,
  withheld: null,
  criteria: [],
  gates: [],
};

/** Judges a card from its facts. */
export function judgeCard(card: Scorecard, state: Judging, beside: Beside<Scorecard>): Scorecard {
  const grounds = groundsFor(card, state, beside);
  const result = scored(card, grounds, state);
  const profile = grounds.partnerRevision === null ? undefined : profileAt(state.partner, grounds.partnerRevision);
  const judged = {
    ...card,
    ...facetsOf(profile, grounds.tier),
    rulesRevision: grounds.programRevision,
    profileRevision: grounds.partnerRevision,
  };
  if (typeof result === 'string') return { ...judged, ...NO_SCORE, outcome: 'not-scored', notScored: result };
  const { scorecardId, outcome, total, beforeGates, band, coverage, withheld, criteria, gates } = result;
  return { ...judged, scorecardId, outcome, notScored: null, total, beforeGates, band, coverage, withheld, criteria, gates };
}
