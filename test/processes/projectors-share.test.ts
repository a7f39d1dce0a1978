import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readSigningKey, signToken } from '#platform';
import type { RunnerStatus } from '#projections';
import { AppProcess } from '../support/app-process.js';
import { everything } from '../support/running-ledger.js';

const PARTITIONS = 4;
const folder = mkdtempSync(join(tmpdir(), 'projectors-'));
const SETTINGS = { DATA_DIR: folder, PROJECTION_PARTITIONS: String(PARTITIONS), LEASE_MS: '1200', WAIT_LIMIT_MS: '60000' };
const running: AppProcess[] = [];

const start = (app: AppProcess['app']): AppProcess => {
  const process = new AppProcess(app, SETTINGS);
  running.push(process);
  return process;
};

let commands: string;
let queries: string;
let authorization: string;

beforeAll(async () => {
  commands = await start('command-api').ready;
  const settings = { algorithm: 'HS256', issuer: 'partner-ledger', audience: 'partner-ledger' };
  authorization = `Bearer ${await signToken(everything, { ...settings, key: readSigningKey(join(folder, 'signing.key')) }, '1h')}`;
}, 60_000);

afterAll(async () => {
  await Promise.all(running.map((process) => process.stop()));
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const partitionsOf = async (projector: AppProcess): Promise<readonly number[]> => {
  const response = await fetch(`${await projector.ready}/v1/projections`, { headers: { authorization } });
  const { data } = (await response.json()) as { data: RunnerStatus };
  return (data.partitions ?? []).flatMap(({ partition, isOwn }) => (isOwn ? partition : []));
};

/** Waits until these projectors hold every partition among them, each at least one. */
const share = async (...projectors: readonly AppProcess[]): Promise<void> => {
  for (;;) {
    const held = await Promise.all(projectors.map(partitionsOf));
    if (held.every(({ length }) => length > 0) && new Set(held.flat()).size === PARTITIONS) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Registers partners, and says what readers see of them once everything is folded. */
async function registered(...partnerIds: readonly string[]): Promise<readonly (readonly [string, number])[]> {
  let position = '';
  for (const partnerId of partnerIds) {
    const body = JSON.stringify({ partnerId, name: partnerId, type: 'manufacturer', markets: ['nigeria'] });
    const headers = { authorization, 'content-type': 'application/json' };
    const response = await fetch(`${commands}/v1/commands/register-partner`, { method: 'POST', body, headers });
    ({ position } = (await response.json()) as { position: string });
  }
  return Promise.all(
    partnerIds.map(async (partnerId) => {
      const response = await fetch(`${queries}/v1/partners/${partnerId}?after=${position}`, { headers: { authorization } });
      return [partnerId, response.status] as const;
    }),
  );
}
const ids = (prefix: string) => Array.from({ length: 8 }, (_, at) => `${prefix}${at}`);
const allFound = (prefix: string) => ids(prefix).map((partnerId) => [partnerId, 200]);

describe('two projectors of one read store', () => {
  let one: AppProcess;
  let other: AppProcess;

  test('have a part of the partitions each, and health says who has which', async () => {
    [one, other] = [start('projector'), start('projector')];
    await share(one, other);
    queries = await start('query-api').ready;
    expect(await registered(...ids('a'))).toEqual(allFound('a'));
    const health = (await (await fetch(`${await one.ready}/health/ready`, { headers: { authorization } })).json()) as Record<
      string,
      unknown
    >;
    expect(JSON.stringify(health)).toContain('"holder":');
  }, 120_000);

  test('one that is killed loses its partitions to the other within its lease', async () => {
    await one.kill();
    expect(await registered(...ids('b'))).toEqual(allFound('b'));
    expect(await partitionsOf(other)).toHaveLength(PARTITIONS);
  }, 120_000);

  test('one that is paused does so too, and when it wakes up it takes its part again, and nothing is lost or done twice', async () => {
    one = start('projector');
    await share(one, other);
    one.signal('SIGSTOP');
    expect(await registered(...ids('c'))).toEqual(allFound('c'));
    one.signal('SIGCONT');
    await share(one, other);
    expect(await registered(...ids('d'))).toEqual(allFound('d'));
    const verified = await fetch(`${queries}/v1/partners?limit=1000&fields=id`, { headers: { authorization } });
    const { data } = (await verified.json()) as { data: readonly { id: string }[] };
    expect(data.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd'].flatMap(ids).toSorted());
    expect(one.runs && other.runs).toBe(true);
  }, 120_000);
});
