import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { compiledSource } from '#platform/worker';
import { withMisbehaving } from './testing/index.js';

test('a process that has closed its store ends by itself, whatever it left in the middle', async () => {
  await withMisbehaving(async ({ server }) => {
    compiledSource(new URL('./connected.ts', import.meta.url));
    const program = compiledSource(new URL('./testing/leaving.ts', import.meta.url));
    const child = spawn(process.execPath, [program, server.connectionString], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<unknown[]>]);
    expect([said, code]).toEqual(['closed\n', 0]);
  });
});
