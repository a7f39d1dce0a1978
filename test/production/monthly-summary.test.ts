import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CliRun } from '../journeys/support/processes.js';
import { importExampleAt } from '../journeys/support/example.js';
import { expectPublishedFigures } from '../journeys/support/published-figures.js';
import { allOf, type Get } from '../journeys/support/reading.js';
import { Pair } from './support/pair.js';

/** The largest read models: to check all takes the servers for tests minutes. */
const CHECKED = ['scorecards', 'trends', 'audit-trail'];

let pair: Pair;
let get: Get;

beforeAll(async () => {
  pair = await Pair.start();
  const commands = await pair.open('command-api').ready;
  const [queries] = await Promise.all([pair.open('query-api').ready, pair.openProjectors()]);
  get = (path, headers) => pair.get(queries, path, headers);
  for (const { rejected } of await importExampleAt({ url: commands, token: pair.token })) expect(rejected).toBe(0);
  for (const readModel of ['scorecards', 'audit-trail']) await allOf(get, readModel);
}, 600_000);

afterAll(() => pair?.destroy(), 60_000);

describe('the monthly summary on EventStoreDB and MongoDB, imported by one process, folded by two, read from a fourth', () => {
  test('comes back as the figures that are known of it', () => expectPublishedFigures(get), 300_000);

  test('comes back on a card of the year, with its explanation and its trail', async () => {
    const card = await get('/v1/scorecards/scms-from-rdc.scms.FY2011/explanation');
    expect([card.status, JSON.stringify(await card.json())]).toEqual([200, expect.stringContaining('"actual":"0.5371"')]);
    const trail = await get('/v1/audit-trail?partnerId=orgenics-ltd&sort=-position&limit=1');
    expect(await trail.json()).toMatchObject({ data: [{ type: 'MeasurementRecorded', commandType: 'RecordMetric' }] });
  });

  test('leaves read models that are what the log says', async () => {
    const { code, said } = await new CliRun(pair.settings['DATA_DIR'] ?? '', ['verify', ...CHECKED], pair.settings).ended;
    expect([code, said]).toEqual([0, expect.stringMatching(/No difference\.\n$/)]);
  }, 600_000);
});
