import { Decimal, decimal } from '#kernel';
import type { Criterion } from '../definitions/criterion.js';
import type { Gate } from '../definitions/gate.js';
import type { Direction } from '../definitions/metric-definition.js';
import type { ExplainedGate } from './explanation.js';

type Judged = Pick<ExplainedGate, 'on' | 'direction' | 'floor' | 'exclusive'>;

/** Whether a figure is on the right side of a gate's floor. A score is better when higher, whatever the metric. */
export function passes({ on, direction, floor, exclusive }: Judged, figure: string): boolean {
  const beyond = decimal(figure).comparedTo(floor);
  const better = on === 'value' && direction === 'lower' ? -beyond : beyond;
  return exclusive ? better > 0 : better >= 0;
}

/** Judges a gate on the rounded figures that are shown. `counts`: whether the criterion is part of the total. */
export function judge(
  gate: Gate,
  { criterionId }: Criterion,
  direction: Direction,
  figures: { readonly value: string | undefined; readonly score: string | undefined; readonly counts: boolean },
): ExplainedGate {
  const figure = gate.on === 'value' ? figures.value : figures.score;
  const { on, floor, exclusive = false, effect } = gate;
  const judged = { criterionId, on, direction, floor, exclusive, figure: figure ?? null, effect };
  if (!figures.counts) return { ...judged, verdict: 'not-judged' };
  return { ...judged, verdict: figure !== undefined && passes(judged, figure) ? 'passed' : 'not-passed' };
}

/** What gates that were not passed make of a total. */
export interface Gated {
  readonly outcome: 'scored' | 'capped' | 'failed';
  readonly total: Decimal;
}

/** The total after gates: the lowest where one fails the card, else held at the lowest cap. */
export function applyGates(total: Decimal, notPassed: readonly ExplainedGate[], lowest: Decimal): Gated {
  if (notPassed.some(({ effect }) => effect.kind === 'fail')) return { outcome: 'failed', total: lowest };
  const caps = notPassed.flatMap(({ effect }) => (effect.kind === 'cap' ? [effect.at] : []));
  const held = Decimal.min(total, ...caps);
  return held.lt(total) ? { outcome: 'capped', total: held } : { outcome: 'scored', total };
}
