import type { SeriesSignals } from '#projections';

const limits = { centre: '0.9012', lower: '0.7340', upper: '1.0000' };

/** What the series of a metric says. */
export const signalsExample: SeriesSignals & Readonly<Record<'partnerId' | 'programId' | 'metricId' | 'granularity', string>> = {
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  metricId: 'on-time-delivery',
  granularity: 'month',
  unit: 'lines',
  from: 'FY2009-P01',
  to: 'FY2011-P04',
  chart: {
    kind: 'proportion',
    rules: [
      { rule: 'nelson-1', runLength: 1 },
      { rule: 'nelson-2', runLength: 9 },
    ],
    baselines: [
      {
        appliesFrom: 'FY2009-P01',
        reason: 'The second production line has been running since the start of fiscal year 2009',
        from: 'FY2009-P01',
        to: 'FY2010-P12',
        points: 24,
        centre: '0.9012',
        sigma: '1.0000',
        settled: true,
        decision: { decidedBy: 'ama', event: 'partner-orgenics-ltd@31', recordedAt: '2010-11-02T09:00:00.000Z' },
      },
    ],
    points: [
      { id: 'FY2011-P03', value: '0.9130', ...limits, sigmas: '0.2117', closed: true },
      { id: 'FY2011-P04', value: '0.7083', ...limits, sigmas: '-3.4611', closed: false },
    ],
    gaps: ['FY2009-P07'],
    signals: [
      {
        rule: 'nelson-1',
        points: ['FY2011-P04'],
        since: 'FY2011-P04',
        detectedAt: 'FY2011-P04',
        direction: 'below',
        shift: { value: '-0.1929', sigmas: '-3.4611' },
      },
    ],
  },
  trend: { verdict: 'stagnating', points: 27, slope: '-0.0011', s: '-41', z: '-0.8341', p: '0.4042', tau: '-0.1168' },
  regression: {
    current: 'FY2011-P04',
    againstBaseline: {
      against: '0.9012',
      difference: '-0.1929',
      percent: '-21.4',
      verdict: 'regressed',
      beyondChance: null,
    },
    againstPrevious: { against: '0.9130', difference: '-0.2047', percent: '-22.4', verdict: 'regressed', beyondChance: null },
  },
  forecast: {
    method: 'naive',
    confidence: '0.95',
    points: [{ id: 'FY2011-P05', value: '0.7083', lower: '0.5211', upper: '0.8955' }],
    backtest: {
      origins: 13,
      forecasts: 13,
      meanAbsoluteError: '0.0712',
      naiveMeanAbsoluteError: '0.0712',
      coverage: '0.9231',
    },
    beatsNaive: false,
    candidates: [{ method: 'naive', meanAbsoluteError: '0.0712' }],
  },
};
