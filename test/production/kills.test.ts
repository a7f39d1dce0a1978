import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openEventStoreReader } from '#composition';
import { START, type StoredEvent } from '#event-store';
import { readSettings } from '#platform';
import { importProgramAt } from '../journeys/support/example.js';
import { CliRun } from '../journeys/support/processes.js';
import { allOf } from '../journeys/support/reading.js';
import type { AppProcess } from '../support/app-process.js';
import { freePort } from './support/free-port.js';
import { Pair } from './support/pair.js';
import { Workload } from './support/workload.js';

/** How often something is killed, and the seed of what is killed when. */
const { KILLS = '20', KILLS_SEED = String(Date.now() % 1_000_000) } = process.env;
const PLENTY_MS = 60_000 + Number(KILLS) * 20_000;

const rounds = fc.sample(
  fc.record({
    after: fc.integer({ min: 200, max: 1_500 }),
    victim: fc.constantFrom('projector', 'other projector', 'command-api', 'connections'),
  }),
  { seed: Number(KILLS_SEED), numRuns: Number(KILLS) },
);

describe(`${KILLS} kills at random moments (KILLS_SEED=${KILLS_SEED}) while measurements are recorded`, () => {
  let pair: Pair;
  let workload: Workload;
  let stored: readonly StoredEvent[];

  beforeAll(async () => {
    pair = await Pair.start();
    const port = String(await freePort());
    let commands = pair.open('command-api', { PORT: port });
    const url = await commands.ready;
    const projectors: AppProcess[] = [...(await pair.openProjectors())];
    await importProgramAt({ url, token: pair.token });
    workload = new Workload(pair, url);
    await workload.prepare();
    const recording = workload.record();

    const replaced = async (killed: AppProcess | undefined, settings = {}): Promise<AppProcess> => {
      await killed?.kill();
      const again = pair.open(killed?.app ?? 'projector', settings);
      await again.ready;
      return again;
    };
    for (const { after, victim } of rounds) {
      await sleep(after);
      if (victim === 'connections') await pair.standIn?.cutConnections();
      else if (victim === 'command-api') commands = await replaced(commands, { PORT: port });
      else if (victim === 'projector') projectors.push(await replaced(projectors.shift()));
      else projectors.push(await replaced(projectors.pop()));
    }
    workload.stop();
    await recording;
    const reader = await openEventStoreReader(readSettings(pair.settings));
    stored = await Array.fromAsync(reader.readAll({ after: START }));
    await reader.close();
  }, PLENTY_MS);

  afterAll(() => pair?.destroy(), 60_000);

  test('lose nothing that was acknowledged', () => {
    const ids = new Set(stored.map(({ id }) => id));
    expect(workload.acknowledged.length).toBeGreaterThan(Number(KILLS));
    expect(workload.acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('store nothing twice', () => {
    const recorded = stored
      .filter(({ type }) => type === 'MeasurementRecorded')
      .map(({ data }) => (data as { recordId: string }).recordId);
    expect(new Set(recorded).size).toBe(recorded.length);
    expect(recorded.toSorted()).toEqual(workload.recordIds.toSorted());
  });

  test(
    'leave read models that are what the log says',
    async () => {
      const queries = await pair.open('query-api').ready;
      await allOf((path, headers) => pair.get(queries, path, headers), 'measurements');
      const { code, said } = await new CliRun(pair.settings['DATA_DIR'] ?? '', ['verify'], pair.settings).ended;
      expect([code, said]).toEqual([0, expect.stringMatching(/No difference\.\n$/)]);
    },
    PLENTY_MS,
  );
});
