import type { Card } from '../card/card.js';
import type { ScoreContext } from '../card/context.js';
import { score } from '../card/score.js';
import type { Lookup } from '../definitions/lookup.js';
import type { MetricDefinition } from '../definitions/metric-definition.js';
import type { ScorecardDefinition } from '../definitions/scorecard-definition.js';
import type { Facts } from '../facts/facts.js';

/** All that a card is made from. */
export interface CardInputs {
  readonly definition: ScorecardDefinition;
  readonly metrics: Lookup<MetricDefinition>;
  readonly facts: Lookup<Facts>;
  readonly context: ScoreContext;
}

/** The card of inputs. */
export const cardOf = ({ definition, metrics, facts, context }: CardInputs): Card => score(definition, metrics, facts, context);
