import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { sourceFlags } from '#platform/worker';
import { openSqliteReadStore } from '#read-store/sqlite';

const KILLS = 5;

test('a process killed while it commits leaves documents and checkpoint agreeing, and the next one goes on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'read-store-'));
  const file = join(folder, 'read.sqlite');
  let last = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const child = spawn(
      process.execPath,
      [...sourceFlags, fileURLToPath(new URL('./fixture/committing.ts', import.meta.url)), file],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    for (let seen = 0; seen < kill * 3; seen += 1) await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const store = await openSqliteReadStore({ file, readOnly: true });
    const { position } = (await store.checkpoint('cards')) ?? { position: 'none' };
    const { documents } = await store.find('cards', { limit: 100 });
    expect(documents).toHaveLength(40);
    expect(new Set(documents.map(({ commit }) => commit))).toEqual(new Set([Number(position)]));
    expect(Number(position)).toBeGreaterThan(last);
    last = Number(position);
    await store.close();
  }
  await rm(folder, { recursive: true });
}, 60_000);
