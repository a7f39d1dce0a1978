import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from '@jest/globals';
import { inDocker } from './support/compose-files.js';

const folder = mkdtempSync(join(tmpdir(), 'image-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream } =>
  spawn(process.execPath, [inDocker(`app/${script}`), ...args], {
    env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: join(folder, 'data'), EXAMPLE: 'off', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const outcome = async (child: ReturnType<typeof run>) => {
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: code as number, stdout, stderr };
};

describe('the entry of the image', () => {
  test('runs the process that the command names, and a signal stops it cleanly', async () => {
    const child = run('entry.mjs', ['command-api']);
    const lines = createInterface({ input: child.stderr });
    for await (const line of lines) if (line.includes('"msg":"ready"')) break;
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  }, 30_000);

  test('is the command line as well', async () => {
    const { code, stdout } = await outcome(run('entry.mjs', ['ledger', '--help']));
    expect([code, stdout]).toEqual([0, expect.stringContaining('backup')]);
  }, 30_000);

  test('refuses what it does not know, and what a process does not take', async () => {
    expect(await outcome(run('entry.mjs', ['shell']))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('expected one of'),
    });
    expect(await outcome(run('entry.mjs', ['projector', '--fast']))).toMatchObject({ code: 2 });
  }, 30_000);
});

describe('the health check of the image', () => {
  /** A process that is ready or not, and lets one key in. */
  const serving = async (isReady: boolean) => {
    const server = createServer(({ url, headers }, response) => {
      const isOpen = url === '/health/live' || headers['x-api-key'] === 'pl_health';
      response.writeHead(!isOpen ? 401 : url === '/health/ready' && !isReady ? 503 : 200).end(`asked for ${url}`);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { server, PORT: String((server.address() as AddressInfo).port) };
  };

  const check = async (isReady: boolean, key?: string) => {
    const { server, PORT } = await serving(isReady);
    const file = join(folder, 'key');
    if (key !== undefined) writeFileSync(file, `${key}\n`);
    const { code, stdout } = await outcome(run('healthy.mjs', [], { PORT, HEALTH_API_KEY_FILE: key === undefined ? '' : file }));
    server.close();
    return [code, stdout.trim()];
  };

  test('asks for readiness with the key, and for liveness without', async () => {
    expect(await check(true, 'pl_health')).toEqual([0, '200 asked for /health/ready']);
    expect(await check(false, 'pl_health')).toEqual([1, '503 asked for /health/ready']);
    expect(await check(false)).toEqual([0, '200 asked for /health/live']);
    expect(await check(true, 'pl_other')).toEqual([1, '401 asked for /health/ready']);
  }, 30_000);

  test('fails where nothing answers', async () => {
    const { server, PORT } = await serving(true);
    server.close();
    await once(server, 'close');
    const { code, stdout } = await outcome(run('healthy.mjs', [], { PORT }));
    expect([code, stdout]).toEqual([1, expect.stringContaining('ECONNREFUSED')]);
  }, 30_000);
});
