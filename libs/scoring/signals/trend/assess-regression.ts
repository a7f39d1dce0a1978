import { decimal, round, type Decimal, type DecimalString } from '#kernel';
import { D2, D4 } from '../control-charts/rules/rule.js';
import type { Reading } from '../series/reading.js';
import { withhold, type Withheld } from '../series/withheld.js';
import { goodness } from './better.js';
import type { RegressionSettings } from './trend-settings.js';

/** The newest value against another one. */
export interface Change {
  readonly against: DecimalString;
  /** The newest value less the other one, exact. */
  readonly difference: DecimalString;
  /** The same in percent of the other one; none where that is zero. */
  readonly percent: DecimalString | undefined;
  readonly verdict: 'improved' | 'regressed' | 'unchanged';
  /** Whether it is more than chance moves a value by; unknown where the baseline has no standard deviation. */
  readonly beyondChance: boolean | undefined;
}

/** The newest value against the baseline and against the period before. */
export interface Regression {
  readonly current: string;
  readonly againstBaseline: Change | undefined;
  /** None where the period before is a gap, or there is none. */
  readonly againstPrevious: Change | undefined;
}

/** Chance moves a value by three standard deviations from the centre line, and by the upper limit of the moving range from the value before. */
const CHANCE = { baseline: decimal(3), previous: decimal(D4).times(D2) };

function change(value: DecimalString, against: DecimalString, chance: Decimal, settings: RegressionSettings): Change {
  const difference = decimal(value).minus(against);
  const gain = goodness(settings.better, value).minus(goodness(settings.better, against));
  const moved = gain.isPositive() ? 'improved' : 'regressed';
  const sigma = settings.baseline?.sigma;
  return {
    against,
    difference: difference.toFixed(),
    percent: decimal(against).isZero()
      ? undefined
      : round(difference.dividedBy(decimal(against).abs()).times(100), settings.decimals),
    verdict: gain.abs().greaterThan(settings.tolerance) ? moved : 'unchanged',
    beyondChance: sigma === undefined ? undefined : difference.abs().greaterThan(chance.times(sigma)),
  };
}

/** Whether the newest value of a series falls back behind its baseline and behind the period right before. Differences are exact decimals. */
export function assessRegression(readings: readonly Reading[], settings: RegressionSettings): Regression | Withheld {
  const [previous, current] = [readings.at(-2), readings.at(-1)];
  if (current === undefined || current.value === null)
    return withhold('nothing-to-compare', 'expected a value in the newest period');
  const { value } = current;
  return {
    current: current.id,
    againstBaseline: settings.baseline && change(value, settings.baseline.centre, CHANCE.baseline, settings),
    againstPrevious: previous?.value ? change(value, previous.value, CHANCE.previous, settings) : undefined,
  };
}
