import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signToken, readSigningKey } from '#platform';
import { AppProcess } from '../support/app-process.js';
import { everything } from '../support/running-ledger.js';

const folder = mkdtempSync(join(tmpdir(), 'processes-'));
const running: AppProcess[] = [];

const start = (app: AppProcess['app']): AppProcess => {
  const process = new AppProcess(app, { DATA_DIR: folder });
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
  await start('projector').ready;
  queries = await start('query-api').ready;
}, 60_000);

afterAll(async () => {
  await Promise.all(running.map((process) => process.stop()));
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const register = async (partnerId: string) => {
  const body = JSON.stringify({ partnerId, name: partnerId, type: 'manufacturer', markets: ['nigeria'] });
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await fetch(`${commands}/v1/commands/register-partner`, { method: 'POST', body, headers });
  return (await response.json()) as { position: string };
};

describe('a writer, a projector and a reader on one folder', () => {
  test('a command of the one is read from the other, as soon as it waits for it', async () => {
    const { position } = await register('orgenics-ltd');
    const response = await fetch(`${queries}/v1/partners/orgenics-ltd?after=${position}`, { headers: { authorization } });
    expect([response.status, ((await response.json()) as { data: { name: string } }).data.name]).toEqual([200, 'orgenics-ltd']);
  });

  test('a second writer is refused, and says why', async () => {
    const second = start('command-api');
    await expect(second.ready).rejects.toThrow(/ended with 1/);
    expect(second.log).toMatch(/another process/i);
  });

  test('a writer that is killed has lost nothing that it acknowledged, and the next one goes on', async () => {
    const [writer] = running;
    let acknowledged = -1;
    const writing = (async () => {
      for (let partner = 0; ; partner += 1) {
        await register(`p${partner}`);
        acknowledged = partner;
      }
    })().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 700));
    await writer?.kill();
    await writing;
    commands = await start('command-api').ready;
    const { position } = await register('after');
    const all = await fetch(`${queries}/v1/partners?id[prefix]=p&limit=1000&fields=id&after=${position}`, {
      headers: { authorization },
    });
    const { data } = (await all.json()) as { data: readonly { id: string }[] };
    const ids = new Set(data.map(({ id }) => id));
    expect(acknowledged).toBeGreaterThan(0);
    for (let partner = 0; partner <= Math.min(acknowledged, 900); partner += 1) expect(ids).toContain(`p${partner}`);
  });
});
