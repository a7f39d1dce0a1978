import type { RiceInputs } from '#contracts';
import { decimal, round } from '#kernel';

/** A priority and how it came about. */
export interface Rice {
  readonly score: string;
  readonly explanation: string;
}

const DECIMALS = 2;
const PERCENT = 100;

/**
 * Reach times impact times confidence over effort, exact, rounded once to two decimals. `effort` is above zero. Source: Sean McBride, "RICE:
 * Simple prioritization for product managers", Intercom, 2018.
 */
export function rice({ reach, impact, confidence, effort }: RiceInputs): Rice {
  const score = round(decimal(reach).times(impact).times(confidence).dividedBy(PERCENT).dividedBy(effort), DECIMALS);
  return {
    score,
    explanation: `${reach} reached × ${impact} impact × ${confidence}% sure ÷ ${effort} months of work = ${score}`,
  };
}
