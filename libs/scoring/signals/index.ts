export { Baseline, ChartSettings, MINIMUM_BASELINE } from './control-charts/chart-settings.js';
export type { ChartBaseline, ChartedPoint, ControlChart, Signal } from './control-charts/control-chart.js';
export { ewmaChart, type EwmaSettings } from './control-charts/ewma-chart.js';
export { individualsChart } from './control-charts/individuals-chart.js';
export { proportionChart, type Laney } from './control-charts/proportion-chart.js';
export { DEFAULT_RULES, RULES, RULE_NAMES, RuleName, RuleSetting, type RulePattern } from './control-charts/rules/rule.js';
export type { RunDirection } from './control-charts/rules/run.js';
export type { Proportion } from './series/proportion.js';
export type { Reading } from './series/reading.js';
export { isWithheld, type Withheld, type WithheldCode } from './series/withheld.js';
export {
  FORECAST_METHODS,
  MINIMUM_FORECAST,
  forecast,
  type Forecast,
  type ForecastMethod,
  type ForecastSettings,
} from './forecasts/forecast.js';
export { assessRegression, type Change, type Regression, type RegressionSettings } from './trend/assess-regression.js';
export { MINIMUM_TREND, assessTrend, type Trend, type TrendSettings } from './trend/assess-trend.js';
export type { Better } from './trend/better.js';
export { FALSE_ALARM_RATES, type FalseAlarmRate } from './control-charts/false-alarm-rates.js';
