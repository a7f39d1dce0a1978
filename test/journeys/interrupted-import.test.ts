import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RunningLedger } from '../support/running-ledger.js';
import { STEPS, importExample } from './support/example.js';
import { CliRun, LedgerProcess } from './support/processes.js';
import { everythingIn, type Document } from './support/reading.js';

const folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
const workingFolder = join(folder, 'work');
const ledger = new LedgerProcess(join(folder, 'ledger'));
const [program, vendors, summary] = STEPS;

const cli = (...args: readonly string[]): CliRun =>
  new CliRun(workingFolder, args, { DATA_DIR: ledger.folder, LEDGER_URL: ledger.url });
const importing = ({ rows, mapping }: (typeof STEPS)[number]): CliRun => cli('import', rows, '--mapping', mapping);

beforeAll(async () => {
  mkdirSync(workingFolder);
  await ledger.start();
  expect((await importing(program).ended).code).toBe(0);
}, 60_000);

afterAll(async () => {
  await ledger.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** When and by which of many events at once something came is another with every run. What it says is not. */
const RUN_DEPENDENT: ReadonlySet<string> = new Set([
  'position',
  'judgedTo',
  'recordedAt',
  'recordedBy',
  'event',
  'firstEvent',
  'revision',
]);

const whatItSays = (document: Document): object =>
  JSON.parse(JSON.stringify(document), (field, value: unknown) => (RUN_DEPENDENT.has(field) ? undefined : value)) as object;

interface State {
  readonly head: string;
  /** How many events of each type. */
  readonly events: Readonly<Record<string, number>>;
  /** What each document of each other read model says, by name and id. */
  readonly documents: ReadonlyMap<string, object>;
}

const stateOf = async (running: RunningLedger): Promise<State> => {
  const { 'audit-trail': trail = [], ...rest } = await everythingIn((path, headers) => running.get(path, headers));
  const told = Object.entries(rest).flatMap(([name, documents]) =>
    documents.map((document) => [`${name}/${document.id}`, whatItSays(document)] as const),
  );
  const types = Map.groupBy(trail, ({ type }) => String(type));
  return {
    head: await running.ledger.head(),
    events: Object.fromEntries([...types].map(([type, entries]) => [type, entries.length])),
    documents: new Map(told),
  };
};

/** The first documents that differ: few, so that a failure can be read. */
const firstDifferences = (one: State, other: State): readonly object[] =>
  [...new Set([...one.documents.keys(), ...other.documents.keys()])]
    .map((key) => ({ key, one: one.documents.get(key), other: other.documents.get(key) }))
    .filter(({ one: left, other: right }) => !isDeepStrictEqual(left, right))
    .slice(0, 3);

describe('an import that is cut off and run again', () => {
  test('goes on behind what was answered, when the command line was killed', async () => {
    const first = importing(vendors);
    await first.until(20);
    expect((await first.kill()).signal).toBe('SIGKILL');
    const second = await importing(vendors).ended;
    expect(second.said).toMatch(/answered in a run that was cut off/);
    expect(second.code).toBe(0);
  }, 60_000);

  test('finishes by itself when the ledger is killed under it and comes back', async () => {
    const run = importing(summary);
    await run.until(1);
    await ledger.end('SIGKILL');
    await ledger.start();
    const { code, said } = await run.ended;
    expect([code, said]).toEqual([0, expect.stringContaining('1,291 rows, 5,292 commands')]);
    expect(readdirSync(join(workingFolder, '.ledger/imports'))).toEqual([]);
  }, 90_000);

  test('leaves read models that are what the log says', async () => {
    const running = await cli('verify').ended;
    expect([running.code, running.said]).toEqual([0, expect.stringMatching(/No difference\.\n$/)]);
  }, 60_000);

  test('leaves the state of an import that nothing disturbed', async () => {
    await ledger.end('SIGTERM');
    const disturbed = await RunningLedger.start({}, ledger.folder);
    const undisturbed = await RunningLedger.start();
    try {
      await importExample(undisturbed);
      const [one, other] = [await stateOf(disturbed), await stateOf(undisturbed)];
      expect([one.head, one.events]).toEqual([other.head, other.events]);
      expect(firstDifferences(one, other)).toEqual([]);
      expect(one.documents.size).toBeGreaterThan(10_000);
    } finally {
      await disturbed.stop();
      await undisturbed.destroy();
    }
  }, 120_000);
});
