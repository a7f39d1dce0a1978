import type { Lookup } from '../definitions/lookup.js';
import type { Facts } from '../facts/facts.js';

/** A goal that both sides agreed on for a period of exactly the card's span. */
export interface AgreedGoal {
  readonly goalId: string;
  readonly target: string;
  readonly baseline?: string | undefined;
}

/** A target worked out by a rule for this partner, for example by its tier. */
export interface RuledTarget {
  /** The rule, for people. */
  readonly rule: string;
  readonly target: string;
}

/** Facts of an earlier period, from which a value may be carried forward. */
export interface EarlierFacts {
  readonly period: string;
  /** How many periods back it is: 1 is the period before. */
  readonly periodsBack: number;
  readonly facts: Facts;
}

/** All that a card may need beside its definition and facts, each by metric. */
export interface ScoreContext {
  /** Agreed goals; they go before every other target. */
  readonly goals?: Lookup<AgreedGoal> | undefined;
  /** Targets by rule; they go before the scorecard's own. */
  readonly targets?: Lookup<RuledTarget> | undefined;
  /** Recorded baselines; they go before the scorecard's own and after the agreed goal's. */
  readonly baselines?: Lookup<string> | undefined;
  /** Earlier periods, in any order. */
  readonly earlier?: Lookup<readonly EarlierFacts[]> | undefined;
  /** Values taken instead of those of the facts, for asking what would be if. */
  readonly hypothetical?: Lookup<string> | undefined;
}
