import type { DecimalString } from '#kernel';
import type { RuleName } from './rules/rule.js';
import type { RunDirection } from './rules/run.js';

/** A baseline with its figures. */
export interface ChartBaseline {
  /** Id of the first point that it judges. */
  readonly appliesFrom: string;
  readonly reason: string;
  /** Ids of the first and last point that it was computed from, and how many values lie there; none where the figures were given. */
  readonly measured: { readonly from: string; readonly to: string; readonly points: number } | undefined;
  readonly centre: DecimalString;
  /** Standard deviation. On a p-chart: how many times wider than binomial the shares spread; 1 on a plain one. */
  readonly sigma: DecimalString;
}

/** A point of a chart with the limits that judge it. */
export interface ChartedPoint {
  readonly id: string;
  /** What is plotted: the value, the share, or the moving average. */
  readonly value: DecimalString;
  readonly centre: DecimalString;
  readonly lower: DecimalString;
  readonly upper: DecimalString;
  /** Distance from the centre line in standard deviations. */
  readonly sigmas: DecimalString;
}

/** A run of points that a rule calls a signal. */
export interface Signal {
  /** The rule that found it. */
  readonly rule: RuleName | 'ewma';
  /** Ids of its points. */
  readonly points: readonly string[];
  /** Id of the first of them: since when. */
  readonly since: string;
  /** Id of the point at which the rule was first met. */
  readonly detectedAt: string;
  readonly direction: RunDirection;
  /** How far the mean of its points lies from the centre line: in units, and in standard deviations. */
  readonly shift: { readonly value: DecimalString; readonly sigmas: DecimalString };
}

/** A series judged against its baselines. */
export interface ControlChart {
  readonly baselines: readonly ChartBaseline[];
  /** The points that have a value and a baseline, in order. */
  readonly points: readonly ChartedPoint[];
  /** Ids of the gaps, which end every run. */
  readonly gaps: readonly string[];
  /** The signals, by where they start. */
  readonly signals: readonly Signal[];
}
