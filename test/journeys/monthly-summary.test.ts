import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RunningLedger } from '../support/running-ledger.js';
import { runCli } from '../../apps/cli/run-cli.js';
import { importExample } from './support/example.js';
import { expectPublishedFigures } from './support/published-figures.js';
import { allOf, everythingIn, factsOf, type Get } from './support/reading.js';

let running: RunningLedger;
const get: Get = (path, headers) => running.get(path, headers);
const json = async <Answer>(path: string): Promise<Answer> => (await (await get(path)).json()) as Answer;

beforeAll(async () => {
  running = await RunningLedger.start();
  for (const { rejected } of await importExample(running)) expect(rejected).toBe(0);
  for (const readModel of ['scorecards', 'audit-trail']) await allOf(get, readModel);
}, 120_000);

afterAll(() => running.destroy());

interface Page<Item> {
  readonly data: readonly Item[];
  readonly next?: string;
}

interface StoredEvent {
  readonly type: string;
  readonly position: string;
  readonly metadata: { readonly recordedAt: string };
}

describe('the monthly summary of the deliveries, imported through commands', () => {
  test('comes back as the figures that are known of them', () => expectPublishedFigures(get), 60_000);

  test("comes back on the vendor's scorecard of the year, with what was left out and why", async () => {
    const { data: card } = await json<{ data: Record<string, unknown> }>('/v1/scorecards/scms-from-rdc.scms.FY2011');
    expect(card).toMatchObject({ partnerName: 'SCMS from RDC', partnerType: 'distribution-centre', outcome: 'scored' });
    expect(card['criteria']).toContainEqual(
      expect.objectContaining({ criterionId: 'on-time-delivery', actual: '0.5371', records: 499 }),
    );
    const freight = (await factsOf(get, 'scms-from-rdc', 'freight-ratio')).get('FY2011');
    expect(freight?.excluded).toMatchObject({ notApplicable: { records: 1 }, missing: { records: 5 } });
  });

  test('is told event by event: registration, enrolment, then each period and its measurements', async () => {
    const { data, next } = await json<Page<StoredEvent>>('/v1/partners/orgenics-ltd/history?limit=4');
    expect(data.map(({ type }) => type)).toEqual(['PartnerRegistered', 'PartnerEnrolled', 'PeriodOpened', 'MeasurementRecorded']);
    const rest = await json<Page<StoredEvent>>(`/v1/partners/orgenics-ltd/history?limit=1&after=${next}`);
    expect(rest.data[0]?.position.localeCompare(data[3]?.position ?? '')).toBe(1);
    const backward = await get('/v1/partners/orgenics-ltd/history?direction=backward', { accept: 'application/x-ndjson' });
    const lines = (await backward.text()).trimEnd().split('\n');
    expect((JSON.parse(lines.at(-1) ?? '') as StoredEvent).type).toBe('PartnerRegistered');
  });

  test('is known as of any moment: before the first measurement the vendor is enrolled, and nothing is measured', async () => {
    const { data } = await json<Page<StoredEvent>>('/v1/partners/orgenics-ltd/history?limit=3');
    const enrolled = data[1]?.position ?? '';
    const then = await json<{ data: { revision: number; slices: Record<string, object> } }>(
      `/v1/partners/orgenics-ltd/state?asOf=${enrolled}`,
    );
    expect(then.data.revision).toBe(1);
    expect(then.data.slices['partner']).toMatchObject({ enrolments: [{ programId: 'scms', from: '2005-10-01' }] });
    const now = await json<{ data: { revision: number } }>('/v1/partners/orgenics-ltd/state');
    expect(now.data.revision).toBeGreaterThan(1);
    expect((await get(`/v1/scorecards/orgenics-ltd.scms.FY2008?asOf=${enrolled}`)).status).toBe(404);
  });

  test('leaves a trail: who recorded what, and what it is now', async () => {
    const trail = await json<Page<Record<string, unknown>>>('/v1/audit-trail?partnerId=orgenics-ltd&sort=-position&limit=1');
    expect(trail.data[0]).toMatchObject({
      type: 'MeasurementRecorded',
      actor: { id: 'tester', kind: 'user', side: 'vendor' },
      commandType: 'RecordMetric',
      after: { partnerId: 'orgenics-ltd' },
    });
  });

  test('is a table for those who ask for CSV, and lines for those who ask for NDJSON', async () => {
    const query = '/v1/scorecards?partnerType=distribution-centre&granularity=year&fields=periodId,total,band&sort=periodId';
    const csv = (await (await get(query, { accept: 'text/csv' })).text()).trimEnd().split(/\r?\n/);
    expect(csv[0]).toBe('id,periodId,total,band');
    const ndjson = (await (await get(query, { accept: 'application/x-ndjson' })).text()).trimEnd().split('\n');
    expect(ndjson).toHaveLength(csv.length - 1);
    expect(JSON.parse(ndjson[0] ?? '')).toMatchObject({ id: csv[1]?.split(',')[0] });
  });

  test('imported once more, changes nothing: no event more, and every document as it was', async () => {
    const before = { head: await running.ledger.head(), documents: await everythingIn(get) };
    for (const { accepted, rejected } of await importExample(running)) expect([accepted, rejected]).toEqual([0, 0]);
    expect({ head: await running.ledger.head(), documents: await everythingIn(get) }).toEqual(before);
  }, 120_000);

  test('is the same when it is folded again from the log', async () => {
    expect(await runCli(['verify', '--data-dir', running.folder], process.env)).toBe(0);
  }, 120_000);
});
