import { describe, expect, test } from '@jest/globals';
import { Value } from 'typebox/value';
import { stateAfter } from '#kernel/given-when-then';
import { monthsFromDate } from '#metrics/testing';
import { program, type Program } from '#programs';
import { aProgram, onTimeDelivery } from '#programs/testing';
import { addRecord, emptyFacts } from '#scoring';
import type { DecidedBaseline } from '../chart-baselines/chart-baselines.js';
import { trends, type TrendPoint } from '../trends/index.js';
import { SeriesSignals } from './series-signals.js';
import type { SignalSettings } from './signal-settings.js';
import { signalsOfSeries } from './signals-of-series.js';

const theProgram = stateAfter(program, aProgram());
const measuredBy = (parts: Partial<typeof onTimeDelivery>): Program =>
  stateAfter(program, aProgram({ metrics: [{ ...onTimeDelivery, ...parts }] }));
const MONTHS = monthsFromDate('2008-10-01', 40);

/** A point of so many lines of a hundred on time in each month from October 2008 on; null is a month without a point. */
const pointsOf = (onTime: readonly (number | null)[], parts: Partial<TrendPoint> = {}): readonly TrendPoint[] =>
  onTime.flatMap((count, place) => {
    const month = MONTHS[place];
    if (!month || count === null) return [];
    const record = {
      status: 'ratio',
      numerator: String(count),
      denominator: '100',
      weight: 100,
      at: month.from,
      recordId: 'r',
    } as const;
    return [
      {
        ...trends.example,
        id: `orgenics-ltd.scms.on-time-delivery.${month.id}`,
        periodId: month.id,
        from: month.from,
        to: month.to,
        closed: true,
        unit: 'lines',
        facts: addRecord(emptyFacts(), record),
        value: (count / 100).toFixed(4),
        ...parts,
      },
    ];
  });

/** Lines on time that vary from month to month as chance would have it. */
const STEADY = [90, 92, 88, 91, 89, 93, 90, 87, 91, 90, 92, 89, 90, 91, 88, 92, 90, 89, 91, 93, 88, 90, 91, 89];
const decided = (from: string, to: string, appliesFrom: string): DecidedBaseline => ({
  from,
  to,
  appliesFrom,
  points: 24,
  reason: 'Another line',
  decidedBy: 'ama',
  event: 'partner-orgenics-ltd@31',
  recordedAt: '2010-11-02T09:00:00.000Z',
});

/** How the series of a spec is judged; everything has a default. */
interface Judged extends Omit<SignalSettings, 'rules'> {
  readonly switchedOn?: SignalSettings['rules'];
  readonly rules?: Program;
  readonly baselines?: readonly DecidedBaseline[];
  readonly today?: string;
}

const signals = (
  points: readonly TrendPoint[],
  { rules = theProgram, baselines = [], today = '2012-03-01', switchedOn, ...settings }: Judged = {},
) => {
  const chosen = { ...settings, ...(switchedOn && { rules: switchedOn }) };
  const found = signalsOfSeries({ points, program: rules, decided: baselines, today, settings: chosen });
  expect([...Value.Errors(SeriesSignals, JSON.parse(JSON.stringify(found)))]).toEqual([]);
  return found;
};

describe('the control chart of a series', () => {
  test('is drawn against its first points where nobody decided on others', () => {
    expect(signals(pointsOf([...STEADY, 90, 91]))).toMatchObject({
      unit: 'lines',
      from: 'FY2009-P01',
      to: 'FY2011-P02',
      chart: {
        kind: 'proportion',
        rules: [
          { rule: 'nelson-1', runLength: 1 },
          { rule: 'nelson-2', runLength: 9 },
        ],
        baselines: [{ from: 'FY2009-P01', to: 'FY2010-P12', points: 24, settled: true, decision: null }],
        signals: [],
      },
    });
  });

  test('says which months are out of control, since when, by which rule, and how far off', () => {
    const { chart } = signals(pointsOf([...STEADY, 91, 60]));
    expect(chart).toMatchObject({
      signals: [{ rule: 'nelson-1', points: ['FY2011-P02'], since: 'FY2011-P02', direction: 'below' }],
    });
  });

  test('is drawn against what was decided from its period on, and before that against the first points', () => {
    const improved = STEADY.slice(0, 12).map((count) => count + 6);
    const baselines = [decided('FY2010-P01', 'FY2011-P12', 'FY2011-P01')];
    expect(signals(pointsOf([...STEADY, ...improved]), { baselines }).chart).toMatchObject({
      baselines: [
        { appliesFrom: 'FY2009-P01', decision: null },
        {
          appliesFrom: 'FY2011-P01',
          from: 'FY2010-P01',
          to: 'FY2011-P12',
          reason: 'Another line',
          decision: { decidedBy: 'ama', event: 'partner-orgenics-ltd@31' },
        },
      ],
    });
  });

  test('begins with what was decided where too few points lie before it', () => {
    const baselines = [decided('FY2009-P02', 'FY2011-P01', 'FY2009-P02')];
    const { chart } = signals(pointsOf([...STEADY, 90, 91]), { baselines });
    expect(chart).toMatchObject({ baselines: [{ appliesFrom: 'FY2009-P02' }] });
    expect(chart).toHaveProperty('points.0.id', 'FY2009-P02');
  });

  test('takes no notice of a decision that applies from a period to come', () => {
    const baselines = [decided('FY2009-P01', 'FY2010-P12', 'FY2012-P12')];
    expect(signals(pointsOf([...STEADY, 90]), { baselines }).chart).toMatchObject({ baselines: [{ decision: null }] });
  });

  test('may rest on a stretch that begins or ends with a gap', () => {
    const baselines = [decided('FY2008-P12', 'FY2011-P01', 'FY2009-P01')];
    expect(signals(pointsOf(STEADY), { baselines }).chart).toMatchObject({
      baselines: [{ from: 'FY2008-P12', to: 'FY2011-P01', points: 24 }],
      gaps: ['FY2008-P12', 'FY2011-P01'],
    });
  });

  test('is settled only where every month of the baseline is closed', () => {
    const [first, ...others] = pointsOf(STEADY);
    const reopened = first ? [{ ...first, closed: false }, ...others] : [];
    expect(signals(reopened).chart).toMatchObject({
      baselines: [{ settled: false }],
      points: { 0: { closed: false }, 1: { closed: true } },
    });
  });

  test('has a gap where a month has no point, or a point without a value', () => {
    const points = pointsOf([...STEADY, null, 90, 91]);
    const withheld = points.map((point) => (point.periodId === 'FY2011-P03' ? { ...point, value: null } : point));
    expect(signals(withheld).chart).toMatchObject({ gaps: ['FY2011-P01', 'FY2011-P03'] });
  });

  test('leaves out the month that still runs', () => {
    const points = pointsOf([...STEADY, 90, 10]);
    expect(signals(points, { today: '2010-11-30' })).toMatchObject({ to: 'FY2011-P01', chart: { signals: [] } });
    expect(signals(points, { today: '2010-12-01' })).toMatchObject({
      to: 'FY2011-P02',
      chart: { signals: [{ rule: 'nelson-1' }] },
    });
  });

  test('says why there is none where nothing is over, or too little is known', () => {
    expect(signals([])).toMatchObject({ from: null, to: null, chart: { withheld: 'too-few-points' } });
    expect(signals(pointsOf([90, 91])).chart).toMatchObject({ withheld: 'too-few-points' });
  });
});

describe('the kind of chart', () => {
  const points = pointsOf([...STEADY, 90]);

  test('is individuals for a metric that is no ratio', () =>
    expect(signals(points, { rules: measuredBy({ aggregation: 'mean' }) }).chart).toMatchObject({ kind: 'individuals' }));

  test('is individuals for a ratio of what is not counted, unless a proportion chart is asked for', () => {
    const fractions = points.map((point) => ({ ...point, facts: { ...point.facts, numerator: '7.5' } }));
    expect(signals(fractions).chart).toMatchObject({ kind: 'individuals' });
    expect(signals(fractions, { chart: 'proportion' }).chart).toMatchObject({ withheld: 'not-counts' });
  });

  test('may be a moving average, with limits of its own and no other rules', () => {
    const shifted = pointsOf([...STEADY, 94, 94, 94, 95, 94]);
    expect(signals(shifted, { chart: 'moving-average', weight: '0.3', width: '2.7' }).chart).toMatchObject({
      kind: 'moving-average',
      rules: [],
      signals: [{ rule: 'ewma', direction: 'above' }],
    });
  });

  test('is judged by the rules that are switched on, with their run lengths', () => {
    const shifted = pointsOf([...STEADY, 92, 91, 92, 91]);
    const switchedOn = [{ rule: 'nelson-2' as const, runLength: 4 }];
    expect(signals(shifted, { switchedOn }).chart).toMatchObject({
      rules: switchedOn,
      signals: [{ rule: 'nelson-2', direction: 'above' }],
    });
  });

  test('may have a shorter baseline, where that is asked for', () =>
    expect(signals(pointsOf(STEADY.slice(0, 12)), { minimumBaseline: 10 }).chart).toMatchObject({ baselines: [{ points: 10 }] }));
});

describe('beside the chart', () => {
  const rising = pointsOf(STEADY.map((_, place) => 50 + place));

  test('stands whether the series improves, by the way that the metric is better', () => {
    expect(signals(rising).trend).toMatchObject({ verdict: 'improving', slope: '0.0100000', points: 24 });
    expect(signals(rising, { rules: measuredBy({ direction: 'lower' }) }).trend).toMatchObject({ verdict: 'worsening' });
    expect(signals(pointsOf(STEADY)).trend).toMatchObject({ verdict: 'stagnating' });
    expect(signals(pointsOf(STEADY), { significance: '0.99' }).trend).not.toMatchObject({ verdict: 'stagnating' });
  });

  test('it takes a target where nearer to one is better', () => {
    const rules = measuredBy({ direction: 'target' });
    expect(signals(rising, { rules })).toMatchObject({
      trend: { withheld: 'target-needed' },
      regression: { withheld: 'target-needed' },
    });
    expect(signals(rising, { rules, target: '0.9' }).trend).toMatchObject({ verdict: 'improving' });
    expect(signals(rising, { rules, target: '0.4' }).trend).toMatchObject({ verdict: 'worsening' });
  });

  test('stands the newest value against the centre line and the month before, told from chance where the spread is that of values', () => {
    expect(signals(pointsOf([...STEADY, 91, 60])).regression).toMatchObject({
      current: 'FY2011-P02',
      againstBaseline: { verdict: 'regressed', beyondChance: null },
      againstPrevious: { against: '0.9100', difference: '-0.31', percent: '-34.1', verdict: 'regressed' },
    });
    expect(signals(pointsOf([...STEADY, 91, 60]), { chart: 'individuals' }).regression).toMatchObject({
      againstBaseline: { beyondChance: true },
    });
    expect(signals(pointsOf([90, 91])).regression).toMatchObject({
      againstBaseline: null,
      againstPrevious: { verdict: 'improved' },
    });
  });

  test('stands a forecast for the months to come, with its intervals and the error of its backtest', () => {
    const { forecast } = signals(rising, { horizon: 2, confidence: '0.8' });
    expect(forecast).toMatchObject({
      confidence: '0.8',
      points: [{ id: 'FY2011-P01' }, { id: 'FY2011-P02' }],
      backtest: { origins: 12 },
      beatsNaive: true,
    });
    expect(signals(rising).forecast).toHaveProperty('points.length', 3);
    expect(signals(pointsOf([90, 91])).forecast).toMatchObject({ withheld: 'too-few-points' });
  });

  test('nothing is said of a metric that was never in use', () => {
    const unknown = pointsOf(STEADY, { unit: null });
    expect(signals(unknown)).toMatchObject({ unit: null, trend: { withheld: 'nothing-to-compare' } });
  });
});
