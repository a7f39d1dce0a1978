import type { Reading } from '../series/reading.js';
import { isWithheld, type Withheld } from '../series/withheld.js';
import { normal, readings, rounded } from './series.js';
import type { ControlChart, Signal } from '../control-charts/control-chart.js';

/** A study of how often rules cry wolf: stable series of independent normal values. */
export interface FalseAlarmStudy {
  readonly seed: number;
  readonly series: number;
  /** Points of each series, those of the baseline among them. */
  readonly length: number;
  draw(stable: readonly Reading[]): ControlChart | Withheld;
}

/** The rules that signal in each of the series. */
export function* rulesThatSignal({ seed, series, length, draw }: FalseAlarmStudy): Generator<ReadonlySet<Signal['rule']>> {
  const next = normal(seed);
  for (let count = 0; count < series; count += 1) {
    const chart = draw(readings(Array.from({ length }, () => rounded(next()))));
    yield new Set(isWithheld(chart) ? [] : chart.signals.map(({ rule }) => rule));
  }
}
