import { type Decimal, decimal, plain } from '#kernel';
import { WORKING_DECIMALS } from '../card/effective-weights.js';
import { shown } from '../rounding.js';
import type { TargetRule, TargetTraits } from './target-rule.js';

/** A factor of a target, and why it is what it is. */
export interface ExplainedFactor {
  readonly of: 'tier' | 'maturity' | 'market-complexity' | 'ramp';
  /** The tier, maturity or complexity, or the period since the start; null where the partner has none. */
  readonly name: string | null;
  /** Dividend ÷ divisor is the factor: so a third of a ramp is one. */
  readonly dividend: string;
  readonly divisor: string;
  readonly why: string;
}

/** A target and how it was worked out: anchor + (base − anchor) × factors, held within its limits, rounded once. */
export interface ExplainedTarget {
  readonly rule: string;
  readonly target: string;
  readonly base: string;
  readonly anchor: string;
  readonly factors: readonly ExplainedFactor[];
  /** Before it was held within the limits, to six decimals more than the target. */
  readonly unheld: string;
  readonly least: string | null;
  readonly greatest: string | null;
  readonly heldAt: 'least' | 'greatest' | null;
  readonly decimals: number;
}

/** A partner's target by rule, with its explanation. */
export function targetFor(rule: TargetRule, traits: TargetTraits): ExplainedTarget {
  const factors = [
    listed('tier', rule.tiers, traits.tier),
    listed('maturity', rule.maturities, traits.maturity),
    listed('market-complexity', rule.complexities, traits.marketComplexity),
    ramp(rule, traits.periodsSinceStart),
  ];
  const working = {
    base: rule.base,
    anchor: rule.anchor ?? '0',
    factors,
    least: rule.least ?? null,
    greatest: rule.greatest ?? null,
    decimals: rule.decimals,
  };
  const exact = unheld(working);
  return {
    rule: rule.name,
    ...working,
    unheld: shown(exact, rule.decimals + WORKING_DECIMALS),
    target: rebuildTarget(working),
    heldAt: heldAt(exact, working),
  };
}

/** What a target is worked out from. */
type Working = Pick<ExplainedTarget, 'base' | 'anchor' | 'factors' | 'least' | 'greatest' | 'decimals'>;

/** Works a target out again from its explanation alone. */
export function rebuildTarget(working: Working): string {
  const exact = unheld(working);
  const held = heldAt(exact, working);
  return shown(decimal((held === null ? null : working[held]) ?? exact), working.decimals);
}

const unheld = ({ base, anchor, factors }: Working): Decimal => {
  const dividend = factors.reduce((product, factor) => product.times(factor.dividend), decimal(base).minus(anchor));
  const divisor = factors.reduce((product, factor) => product.times(factor.divisor), decimal('1'));
  return dividend.div(divisor).plus(anchor);
};

const heldAt = (exact: Decimal, { least, greatest }: Working): ExplainedTarget['heldAt'] => {
  if (least !== null && exact.lt(least)) return 'least';
  return greatest !== null && exact.gt(greatest) ? 'greatest' : null;
};

const listed = (of: ExplainedFactor['of'], factors: TargetRule['tiers'], name: string | undefined): ExplainedFactor => {
  const found = factors.find((each) => each.name === name);
  if (name === undefined) return { of, name: null, dividend: '1', divisor: '1', why: `The partner has no ${of}.` };
  if (found === undefined) return { of, name, dividend: '1', divisor: '1', why: `The rule lists no factor for ${of} ${name}.` };
  return { of, name, dividend: found.factor, divisor: '1', why: `The rule's factor for ${of} ${name}.` };
};

/** start + (1 − start) × k ÷ periods in the period k since the start; 1 from the end of the ramp. */
const ramp = ({ ramp: rule }: TargetRule, since: number | undefined): ExplainedFactor => {
  const whole = { of: 'ramp', name: since === undefined ? null : String(since), dividend: '1', divisor: '1' } as const;
  if (rule === undefined) return { ...whole, why: 'The rule has no ramp.' };
  if (since === undefined) return { ...whole, why: 'The partner has no start from which to count.' };
  if (since >= rule.periods) return { ...whole, why: `The ramp of ${rule.periods} periods is over.` };
  return {
    ...whole,
    dividend: plain(
      decimal(rule.start)
        .times(rule.periods - since)
        .plus(since),
    ),
    divisor: String(rule.periods),
    why: `Period ${since + 1} of a ramp of ${rule.periods} that starts at ${rule.start}.`,
  };
};
