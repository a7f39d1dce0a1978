import { FORECAST_METHODS, RuleName } from '#scoring/signals';
import { Type, type Static, type TProperties, type TSchema } from 'typebox';
import { DecidedBaseline } from '../chart-baselines/chart-baselines.js';

const text = (description: string) => Type.String({ description });
const figure = (description: string) => Type.String({ description });
const nullable = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Union([schema, Type.Null()], { description });
const list = <Schema extends TSchema>(schema: Schema, description: string) => Type.Array(schema, { description });
const object = <Fields extends TProperties>(fields: Fields, description: string) => Type.Object(fields, { description });

/** Why a statistic is not shown. */
export const NotShown = object(
  { withheld: text('Why: a stable code'), message: text('What was expected, in a sentence') },
  'A statistic that is not shown, and why',
);

/** A baseline with its figures, and who decided on it. */
export const BaselineInUse = object(
  {
    appliesFrom: text('First period that it judges'),
    reason: text('Why it is the baseline'),
    from: text('First period that its figures are taken from'),
    to: text('Last period that they are taken from'),
    points: Type.Integer({ description: 'How many values lie there' }),
    centre: figure('Centre line'),
    sigma: figure(
      'Standard deviation; on a proportion chart, how many times wider than by chance the shares spread, 1 for a plain one',
    ),
    settled: Type.Boolean({ description: 'Whether every period that it is taken from is closed; until then it can change' }),
    decision: nullable(
      Type.Pick(DecidedBaseline, ['decidedBy', 'onBehalfOf', 'event', 'recordedAt']),
      'Who decided, and the event; null for the first points of a series of which nobody decided',
    ),
  },
  'What a stretch of the chart is judged against: frozen, for later points never move it',
);

/** A point of the chart. */
export const PlottedPeriod = object(
  {
    id: text('The period'),
    value: figure('What is plotted: the value, the share, or the moving average'),
    centre: figure('Centre line'),
    lower: figure('Lower control limit'),
    upper: figure('Upper control limit'),
    sigmas: figure('Distance from the centre line in standard deviations'),
    closed: Type.Boolean({ description: 'Whether the period is closed; until then its value is provisional' }),
  },
  'A period with the limits that judge it',
);

/** A run of points that a rule calls a signal. */
export const RunSignal = object(
  {
    rule: Type.Union([RuleName, Type.Literal('ewma')], { description: 'The rule that found it' }),
    points: list(text('A period'), 'Its periods'),
    since: text('The first of them: since when'),
    detectedAt: text('The period at which the rule was first met'),
    direction: text('Whether it lies above or below the centre line, rises or falls, or neither'),
    shift: object(
      { value: figure('In the unit of the metric'), sigmas: figure('In standard deviations') },
      'How far the mean of its points lies from the centre line',
    ),
  },
  'A run of points that a rule calls a signal, not noise',
);

/** The control chart of a series. */
export const SeriesChart = object(
  {
    kind: Type.Enum(['individuals', 'proportion', 'moving-average'], { description: 'The kind of chart' }),
    rules: list(
      object({ rule: RuleName, runLength: Type.Integer({ description: 'Points that it takes' }) }, 'A rule'),
      'The rules that are switched on; none on a moving average, which has limits of its own',
    ),
    baselines: list(BaselineInUse, 'What it is judged against, in the order in which they take over'),
    points: list(PlottedPeriod, 'The periods that have a value and a baseline, in order'),
    gaps: list(text('A period'), 'Periods without a value, which end every run'),
    signals: list(RunSignal, 'The signals, by where they start'),
  },
  'The control chart',
);
export type SeriesChart = Static<typeof SeriesChart>;

/** Where a series goes. */
export const SeriesTrend = object(
  {
    verdict: Type.Enum(['improving', 'worsening', 'stagnating'], {
      description: 'stagnating: no trend that chance does not explain',
    }),
    points: Type.Integer({ description: 'How many values it rests on' }),
    slope: figure("Sen's slope: the change of the value for each period"),
    s: figure('S of the Mann-Kendall test of how good the values are: above zero is better'),
    z: figure('Its distance in standard deviations, ties considered'),
    p: figure('How likely chance alone makes as much of a trend'),
    tau: figure("Kendall's tau, -1 to 1"),
  },
  'The Mann-Kendall test for a trend',
);

const Change = (description: string) =>
  object(
    {
      against: figure('The other value'),
      difference: figure('The newest value less the other one'),
      percent: nullable(Type.String(), 'The same in percent of the other one; null where that is zero'),
      verdict: Type.Enum(['improved', 'regressed', 'unchanged'], { description: 'Whether it is better or worse' }),
      beyondChance: nullable(Type.Boolean(), 'Whether chance moves a value by less; null where the spread is not known'),
    },
    description,
  );

/** The newest value against others. */
export const SeriesRegression = object(
  {
    current: text('The newest period'),
    againstBaseline: nullable(Change('Against the centre line'), 'Null where there is no baseline'),
    againstPrevious: nullable(Change('Against the period before'), 'Null where that is a gap'),
  },
  'The newest value against its baseline and the period before',
);

/** A forecast. */
export const SeriesForecast = object(
  {
    method: Type.Enum([...FORECAST_METHODS], { description: 'The method that would have erred least so far' }),
    confidence: figure('The chance that a value lies within its interval'),
    points: list(
      object(
        {
          id: text('The period'),
          value: figure('What is expected'),
          lower: figure('Lower end of its interval'),
          upper: figure('Upper end of its interval'),
        },
        'A period to come',
      ),
      'The periods after the last one, in order',
    ),
    backtest: object(
      {
        origins: Type.Integer({ description: 'Origins that forecasts were made from' }),
        forecasts: Type.Integer({ description: 'Forecasts that a value was held against' }),
        meanAbsoluteError: figure('The mean distance between forecast and value'),
        naiveMeanAbsoluteError: figure('The same of the naive forecast, which repeats the last value'),
        coverage: figure('The share of values that lay within their intervals'),
      },
      'How the method would have done, from one origin after another',
    ),
    beatsNaive: Type.Boolean({ description: 'Whether it did better than the naive forecast' }),
    candidates: list(
      object({ method: text('The method'), meanAbsoluteError: figure('Its mean absolute error') }, 'A method'),
      'Every method that could be tried',
    ),
  },
  'A forecast, with what is needed to doubt it',
);

const shownOrNot = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Union([schema, NotShown], { description });

/** What a series says, told from noise. */
export const SeriesSignals = object(
  {
    unit: nullable(Type.String(), 'Unit of the values; null where the metric is not in use'),
    from: nullable(Type.String(), 'First period of the series; null where none with a value is over'),
    to: nullable(Type.String(), 'Last period of the series: the last one that is over'),
    chart: shownOrNot(SeriesChart, 'The control chart with its signals, or why there is none'),
    trend: shownOrNot(SeriesTrend, 'Whether it improves, worsens or stagnates, or why that is not said'),
    regression: shownOrNot(SeriesRegression, 'The newest value against others, or why it is not compared'),
    forecast: shownOrNot(SeriesForecast, 'What is to be expected, or why nothing is forecast'),
  },
  'What the series of a metric says, told from noise',
);
export type SeriesSignals = Static<typeof SeriesSignals>;
