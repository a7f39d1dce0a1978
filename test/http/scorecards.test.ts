import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RunningLedger } from '../support/running-ledger.js';

const programId = 'p';
const partnerId = 'orgenics';
const effectiveFrom = '2009-10-01';
const calendar = {
  timeZone: 'America/New_York',
  fiscalYear: { kind: 'calendar-months', startMonth: 10, namedFor: 'end' },
  closingPeriod: 'month',
};
const metric = {
  metricId: 'on-time',
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
  dimensions: ['market'],
};
const scorecard = {
  scorecardId: 'card',
  name: 'Card',
  partnerTypes: [],
  structure: {
    combine: 'weighted-mean',
    members: [
      {
        kind: 'criterion',
        criterionId: 'on-time',
        metricId: 'on-time',
        weight: '1',
        curve: { kind: 'linear', baseline: '0' },
        target: '1',
        missing: { kind: 'exclude' },
        minimumSample: 1,
      },
    ],
  },
  bands: [
    { name: 'Low', from: '0', to: '50' },
    { name: 'High', from: '50', to: '100' },
  ],
  minimumCoverage: '0.5',
  precision: 1,
};

let ledger: RunningLedger;
let position = '';

const record = (recordId: string, occurredAt: string, numerator: string) => ({
  partnerId,
  programId,
  metricId: 'on-time',
  source: 'test',
  recordId,
  occurredAt,
  numerator,
  denominator: '10',
  records: 10,
  dimensions: { market: occurredAt < '2011' ? 'nigeria' : 'zambia' },
});

interface Card {
  readonly total: string;
  readonly band: string;
}
const read = async <Data>(path: string): Promise<Data> => {
  const response = await ledger.get(`${path}${path.includes('?') ? '&' : '?'}after=${position}`);
  return ((await response.json()) as { data: Data }).data;
};

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await ledger.accept('define-program', { programId, name: 'P', calendar, effectiveFrom });
  await ledger.accept('define-metric', { programId, metric, effectiveFrom });
  await ledger.accept('define-scorecard', { programId, scorecard, effectiveFrom });
  await ledger.accept('register-partner', { partnerId, name: 'O', type: 'maker', markets: [], effectiveFrom });
  await ledger.accept('enrol-partner', { partnerId, programId, from: effectiveFrom });
  await ledger.accept('record-metric', record('1', '2010-12-10', '4'));
  ({ position } = await ledger.accept('record-metric', record('2', '2011-01-10', '9')));
});
afterAll(() => ledger.destroy());

describe('a scorecard', () => {
  test('is read by month, quarter and year: a quarter is never a mean of means', async () => {
    const totals = async (period: string) => (await read<Card>(`/v1/scorecards/${partnerId}.${programId}.${period}`)).total;
    expect([await totals('FY2011-P03'), await totals('FY2011-P04'), await totals('FY2011')]).toEqual(['40.0', '90.0', '65.0']);
  });

  test('explains itself: inputs with their events, curve, weights, rounding', async () => {
    const { explanation, inputs } = await read<{ explanation: { total: string }; inputs: { event: string }[] }>(
      `/v1/scorecards/${partnerId}.${programId}.FY2011/explanation`,
    );
    expect(explanation).toMatchObject({ total: '65.0', rounding: { mode: 'half away from zero' } });
    expect(inputs.map(({ event }) => event)).toEqual([
      `metrics-${partnerId}.${programId}.FY2011-P03@0`,
      `metrics-${partnerId}.${programId}.FY2011-P04@0`,
    ]);
  });

  test('says why it moved against the period before, in parts that add up, each with its events', async () => {
    const change = await read<{
      difference: string;
      parts: { cause: string; difference: string; events: { events: string[] } }[];
    }>(`/v1/scorecards/${partnerId}.${programId}.FY2011-P04/changes`);
    expect(change.difference).toBe('50.0');
    expect(change.parts.find(({ cause }) => cause === 'value')).toMatchObject({
      difference: '50.0',
      events: { events: [`metrics-${partnerId}.${programId}.FY2011-P04@0`] },
    });
  });

  test('is sliced by a dimension, from the facts', async () => {
    const { slices } = await read<{ slices: { value: string; actual: string }[] }>(
      `/v1/scorecards/${partnerId}.${programId}.FY2011/slices?dimension=market`,
    );
    expect(slices.map(({ value, actual }) => [value, actual])).toEqual([
      ['nigeria', '0.4000'],
      ['zambia', '0.9000'],
    ]);
  });

  test('says how it moved against the period before', async () => {
    const movement = await read<object>(`/v1/scorecards/${partnerId}.${programId}.FY2011-P04/movement`);
    expect(movement).toMatchObject({
      total: '50',
      band: { previous: 'Low', now: 'High' },
      criteria: [{ criterionId: 'on-time', fromPrevious: '0.5' }],
    });
  });

  test('shows what was known before, and as corrected today', async () => {
    const id = `${partnerId}.${programId}.FY2011-P03`;
    const before = position;
    const restated = { ...record('1', '2010-12-10', '6'), periodId: 'FY2011-P03', reason: 'Two notes were late' };
    ({ position } = await ledger.accept('restate-metric', restated));
    const then = await read<Card>(`/v1/scorecards/${id}?asOf=${before}`);
    expect([then.total, (await read<Card>(`/v1/scorecards/${id}`)).total]).toEqual(['40.0', '60.0']);
  });

  test('what if: imagined measurements change the answer and nothing else', async () => {
    const head = async () => (await read<{ head: string }>('/v1/ledger')).head;
    const before = await head();
    const measurements = [{ metricId: 'on-time', numerator: '1', denominator: '10', records: 10 }];
    const response = await ledger.post(`/v1/partners/${partnerId}/what-if`, { programId, periodId: 'FY2011-P04', measurements });
    const { data } = (await response.json()) as { data: { before: Card; after: Card; nextBand: unknown } };
    expect([data.before.total, data.after.total, data.after.band]).toEqual(['90.0', '50.0', 'High']);
    expect(await head()).toBe(before);
  });
});

test('a trend is read as a series with the change against the period before', async () => {
  const query = `partnerId=${partnerId}&programId=${programId}&metricId=on-time&granularity=month`;
  const { points } = await read<{ points: { periodId: string; value: string; change: { fromPrevious: string | null } }[] }>(
    `/v1/trends/series?${query}`,
  );
  expect(points.map(({ periodId, value, change }) => [periodId, value, change.fromPrevious])).toEqual([
    ['FY2011-P03', '0.6000', null],
    ['FY2011-P04', '0.9000', '0.3'],
  ]);
});
