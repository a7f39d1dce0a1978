import type { DecimalString } from '#kernel';
import type { Signal } from './control-chart.js';

/** The share of stable series in which a rule signals, by how many points a series has. The first 24 of them are its baseline. */
export interface FalseAlarmRate {
  readonly 24: DecimalString;
  readonly 36: DecimalString;
  readonly 48: DecimalString;
}

const rate = (at24: DecimalString, at36: DecimalString, at48: DecimalString): FalseAlarmRate => ({
  24: at24,
  36: at36,
  48: at48,
});

/**
 * What each rule costs in false alarms: simulated, 100,000 series of independent normal values for each length, judged by the individuals
 * chart with its usual run lengths against the first 24 points. `default` is nelson-1 and nelson-2 together, `ewma` the chart of its own with
 * weight 0.2 and width 3. The standard error of a rate is at most 0.0016.
 */
export const FALSE_ALARM_RATES: Readonly<Record<Signal['rule'] | 'default', FalseAlarmRate>> = {
  default: rate('0.0678', '0.1713', '0.2603'),
  'western-electric-1': rate('0.0588', '0.1381', '0.1979'),
  'western-electric-2': rate('0.0424', '0.1039', '0.1549'),
  'western-electric-3': rate('0.0538', '0.1255', '0.1892'),
  'western-electric-4': rate('0.0327', '0.0903', '0.1588'),
  'nelson-1': rate('0.0588', '0.1381', '0.1979'),
  'nelson-2': rate('0.0120', '0.0425', '0.0836'),
  'nelson-3': rate('0.0447', '0.0732', '0.0973'),
  'nelson-4': rate('0.0220', '0.0412', '0.0615'),
  'nelson-5': rate('0.0424', '0.1039', '0.1549'),
  'nelson-6': rate('0.0538', '0.1255', '0.1892'),
  'nelson-7': rate('0.0047', '0.0213', '0.0461'),
  'nelson-8': rate('0.0014', '0.0053', '0.0097'),
  'moving-range': rate('0.1443', '0.2667', '0.3541'),
  ewma: rate('0.0293', '0.0958', '0.1657'),
};
