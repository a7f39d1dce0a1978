import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RunningLedger, everything } from '../support/running-ledger.js';

const [partnerId, programId, effectiveFrom] = ['orgenics', 'p', '2009-10-01'];
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
  dimensions: [],
};
const calendar = {
  timeZone: 'Etc/UTC',
  fiscalYear: { kind: 'calendar-months', startMonth: 1, namedFor: 'start' },
  closingPeriod: 'month',
};

let ledger: RunningLedger;
let position = '';

interface Answer {
  readonly data: readonly {
    readonly recordId?: string;
    readonly periodId?: string;
    readonly alsoRecordedIn?: readonly string[];
  }[];
  readonly more?: boolean;
}
const read = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  (await (await ledger.get(path, headers)).json()) as Answer;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await ledger.accept('register-partner', {
    partnerId,
    name: 'Orgenics',
    type: 'manufacturer',
    markets: ['nigeria'],
    effectiveFrom,
  });
  await ledger.accept('define-program', { programId, name: 'P', calendar, effectiveFrom });
  await ledger.accept('define-metric', { programId, metric, effectiveFrom });
  await ledger.accept('enrol-partner', { partnerId, programId, from: effectiveFrom });
  for (const [recordId, occurredAt] of [
    ['twice', '2011-01-20'],
    ['once', '2011-01-21'],
    ['twice', '2011-02-20'],
  ]) {
    const body = {
      partnerId,
      programId,
      metricId: 'on-time',
      source: 'test',
      recordId,
      occurredAt,
      numerator: '1',
      denominator: '1',
    };
    ({ position } = await ledger.accept('record-metric', { ...body, unit: 'lines' }));
  }
});
afterAll(() => ledger.destroy());

describe('a record of a source that was sent for two periods', () => {
  test('says so on each of its measurements, in the list and by itself', async () => {
    const { data } = await read(`/v1/measurements?after=${position}&sort=periodId`);
    const twice = data.filter(({ recordId }) => recordId === 'twice');
    expect(twice.map(({ periodId, alsoRecordedIn }) => [periodId, alsoRecordedIn])).toEqual([
      ['FY2011-P01', ['FY2011-P02']],
      ['FY2011-P02', ['FY2011-P01']],
    ]);
    expect(data.find(({ recordId }) => recordId === 'once')).toMatchObject({ alsoRecordedIn: [] });
    const { id } = twice[0] as unknown as { readonly id: string };
    const one = (await (await ledger.get(`/v1/measurements/${id}`)).json()) as { data: object };
    expect(one.data).toMatchObject({ alsoRecordedIn: ['FY2011-P02'] });
    const then = (await (await ledger.get(`/v1/measurements/${id}?asOf=${position}`)).json()) as { data: object };
    expect(then.data).not.toHaveProperty('alsoRecordedIn');
    expect((await read('/v1/measurements?fields=recordId')).data[0]).not.toHaveProperty('alsoRecordedIn');
  });

  test('is listed among all of them, to those who may see the partner', async () => {
    const path = `/v1/measurements/recorded-twice?after=${position}`;
    const periodIds = ['FY2011-P01', 'FY2011-P02'];
    expect(await read(path)).toMatchObject({ data: [{ partnerId, programId, periodIds }], more: false });
    const bound = await ledger.tokenFor({ ...everything, kind: 'partner', side: 'partner', partnerId: 'another' });
    expect((await read(path, { authorization: `Bearer ${bound}` })).data).toEqual([]);
    expect((await ledger.get(`${path}&limit=0`)).status).toBe(400);
  });
});
