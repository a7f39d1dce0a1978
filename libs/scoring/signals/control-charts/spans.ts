import { isWithheld, withhold, type Withheld } from '../series/withheld.js';
import { MINIMUM_BASELINE, type Baseline, type ChartSettings } from './chart-settings.js';
import type { Estimate } from './estimates.js';
import { observedIn, type Places } from './places.js';

/** A baseline and the places of the series that it judges. */
export interface Span {
  readonly appliesFrom: string;
  readonly reason: string;
  readonly judges: Places;
  /** Where its figures come from: the places that they are computed from, or the figures themselves. */
  readonly source: { readonly measured: Places } | { readonly given: Estimate };
}

/** The baseline of a series for which none was decided: its first points, as many as a baseline needs. */
function firstPoints(ids: readonly string[], values: readonly unknown[], least: number): readonly Baseline[] | Withheld {
  const observed = ids.filter((_, place) => values[place] !== undefined);
  const [from, to, appliesFrom] = [observed[0], observed[least - 1], ids[0]];
  return from === undefined || to === undefined || appliesFrom === undefined
    ? withhold('too-few-points', `expected at least ${least} points for a baseline, got ${observed.length}`)
    : [{ kind: 'measured', from, to, reason: `the first ${least} points`, appliesFrom }];
}

const unknown = (id: string): Withheld => withhold('baseline-unknown', `expected a baseline on points of the series, got ${id}`);

/** Where the figures of a baseline come from, or why it cannot be used. */
function sourceOf(
  baseline: Baseline,
  places: ReadonlyMap<string, number>,
  values: readonly unknown[],
  least: number,
): Span['source'] | Withheld {
  if (baseline.kind === 'given') return { given: { centre: Number(baseline.centre), sigma: Number(baseline.sigma) } };
  const [from, to] = [places.get(baseline.from), places.get(baseline.to)];
  if (from === undefined) return unknown(baseline.from);
  if (to === undefined) return unknown(baseline.to);
  const observed = observedIn(values, { from, to });
  return observed < least
    ? withhold('baseline-too-short', `expected at least ${least} points from ${baseline.from} to ${baseline.to}, got ${observed}`)
    : { measured: { from, to } };
}

/** The baselines of a series, each with the places that it judges: from its first point up to the first point of the next one. */
export function spansOf(ids: readonly string[], values: readonly unknown[], settings: ChartSettings): readonly Span[] | Withheld {
  const { minimumBaseline: least = MINIMUM_BASELINE } = settings;
  const baselines = settings.baselines ?? firstPoints(ids, values, least);
  if (isWithheld(baselines)) return baselines;
  const places = new Map(ids.map((id, place) => [id, place]));
  const spans: Span[] = [];
  for (const [order, baseline] of baselines.entries()) {
    const { appliesFrom, reason } = baseline;
    const from = places.get(appliesFrom);
    if (from === undefined) return unknown(appliesFrom);
    const next = baselines[order + 1];
    const until = (next && places.get(next.appliesFrom)) ?? ids.length;
    if (until <= from)
      return withhold('baseline-order', `expected baselines in the order of the series, got ${appliesFrom} out of it`);
    const source = sourceOf(baseline, places, values, least);
    if (isWithheld(source)) return source;
    spans.push({ appliesFrom, reason, judges: { from, to: until - 1 }, source });
  }
  return spans;
}
