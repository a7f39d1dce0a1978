import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RunningLedger, everything } from '../support/running-ledger.js';

const programId = 'p';
const partnerId = 'orgenics';
const metricId = 'on-time';
const effectiveFrom = '2008-10-01';
const reason = 'The second production line runs';
const calendar = {
  timeZone: 'America/New_York',
  fiscalYear: { kind: 'calendar-months', startMonth: 10, namedFor: 'end' },
  closingPeriod: 'month',
};
const metric = {
  metricId,
  name: 'On time',
  description: 'Lines on time',
  unit: 'lines',
  direction: 'higher',
  aggregation: 'ratio',
  kind: 'lagging',
  precision: 4,
  owner: 'head-of-supply',
  cadence: 'monthly',
  suppliedBy: 'vendor',
  dimensions: [],
};

/** Lines on time of a hundred, from October 2008 on; the last month is out of control. */
const ON_TIME = [90, 92, 88, 91, 89, 93, 90, 87, 91, 90, 92, 89, 90, 91, 88, 92, 90, 89, 91, 93, 88, 90, 91, 89, 91, 60];
const year = (place: number) => 2008 + Math.floor((9 + place) / 12);
const month = (place: number) => String(((9 + place) % 12) + 1).padStart(2, '0');
const periodOf = (place: number) => `FY${2009 + Math.floor(place / 12)}-P${String((place % 12) + 1).padStart(2, '0')}`;

let ledger: RunningLedger;
let position = '';

const series = `partnerId=${partnerId}&programId=${programId}&metricId=${metricId}`;
const signals = async (more = ''): Promise<object> => {
  const response = await ledger.get(`/v1/trends/signals?${series}&after=${position}${more}`);
  return ((await response.json()) as { data: object }).data;
};
const rebaseline = { partnerId, programId, metricId, from: 'FY2009-P01', to: 'FY2010-P12', appliesFrom: 'FY2011-P01', reason };

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await ledger.accept('define-program', { programId, name: 'P', calendar, effectiveFrom });
  await ledger.accept('define-metric', { programId, metric, effectiveFrom });
  await ledger.accept('register-partner', { partnerId, name: 'O', type: 'maker', markets: [], effectiveFrom });
  await ledger.accept('enrol-partner', { partnerId, programId, from: effectiveFrom });
  for (const [place, onTime] of ON_TIME.entries()) {
    ({ position } = await ledger.accept('record-metric', {
      partnerId,
      programId,
      metricId,
      source: 'test',
      recordId: String(place),
      occurredAt: `${year(place)}-${month(place)}-15`,
      numerator: String(onTime),
      denominator: '100',
      records: 100,
    }));
  }
});
afterAll(() => ledger.destroy());

describe('the signals of a series', () => {
  test('tell a month out of control from noise, against its first points until somebody decides', async () => {
    expect(await signals()).toMatchObject({
      metricId,
      from: 'FY2009-P01',
      to: 'FY2011-P02',
      chart: {
        kind: 'proportion',
        baselines: [{ appliesFrom: 'FY2009-P01', decision: null, settled: false }],
        signals: [{ rule: 'nelson-1', points: ['FY2011-P02'], direction: 'below' }],
      },
      trend: { verdict: 'stagnating' },
      regression: { againstPrevious: { verdict: 'regressed' } },
      forecast: { points: { length: 3 }, backtest: {} },
    });
  });

  test('follow a decision on the baseline, which is refused until its months are closed', async () => {
    const refused = await ledger.post('/v1/commands/rebaseline-series', rebaseline);
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'baseline-not-closed' }]);
    for (let place = 0; place < 24; place += 1)
      await ledger.accept('close-period', { partnerId, programId, periodId: periodOf(place) });
    const { revision, position: decided } = await ledger.accept('rebaseline-series', rebaseline);
    position = decided;
    expect(await signals()).toMatchObject({
      chart: {
        baselines: [
          { appliesFrom: 'FY2009-P01', decision: null, settled: true },
          {
            appliesFrom: 'FY2011-P01',
            from: 'FY2009-P01',
            to: 'FY2010-P12',
            reason,
            decision: { decidedBy: everything.subject, event: `partner-${partnerId}@${revision}` },
          },
        ],
        signals: [{ rule: 'nelson-1', since: 'FY2011-P02' }],
      },
    });
  });

  test('are worked out as a reader chooses', async () => {
    expect(await signals('&chart=moving-average&weight=0.4&horizon=1&confidence=0.9')).toMatchObject({
      chart: { kind: 'moving-average', rules: [] },
      forecast: { confidence: '0.9', points: { length: 1 } },
    });
    expect(await signals('&rules=nelson-1,western-electric-4:7')).toMatchObject({
      chart: { rules: [{ rule: 'nelson-1' }, { rule: 'western-electric-4', runLength: 7 }] },
    });
  });

  test.each([
    ['chart=pie', 'chart'],
    ['rules=nelson-9', 'rules'],
    ['rules=nelson-2:many', 'rules'],
    ['horizon=0', 'horizon'],
    ['horizon=soon', 'horizon'],
    ['confidence=1', 'confidence'],
    ['significance=0', 'significance'],
    ['weight=1.1', 'weight'],
    ['width=0', 'width'],
    ['target=high', 'target'],
    ['horizn=2', 'horizn'],
    ['granularity=day', 'granularity'],
  ])('are refused for %s', async (query, path) => {
    const response = await ledger.get(`/v1/trends/signals?${series}&${query}`);
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'query-malformed', faults: [{ path }] }]);
  });

  test('of a partner are not for another one', async () => {
    const token = await ledger.tokenFor({ ...everything, side: 'partner', partnerId: 'another' });
    const response = await ledger.get(`/v1/trends/signals?${series}`, { authorization: `Bearer ${token}` });
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { data: { from: null, chart: { withheld: 'too-few-points' } } },
    ]);
  });
});
