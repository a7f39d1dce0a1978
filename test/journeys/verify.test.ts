import { rmSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { openReadStore } from '#composition';
import { runCli } from '../../apps/cli/run-cli.js';
import { RunningLedger } from '../support/running-ledger.js';
import { allOf } from './support/reading.js';

test('a document that was changed behind the log is a difference, and a rebuild mends it', async () => {
  const running = await RunningLedger.start();
  const { folder } = running;
  const verify = () => runCli(['verify', 'partners', '--data-dir', folder], {});
  await running.accept('register-partner', { partnerId: 'a', name: 'A', type: 'manufacturer', markets: ['nigeria'] });
  const [document] = await allOf((path, headers) => running.get(path, headers), 'partners');
  await running.stop();
  expect(await verify()).toBe(0);

  const store = await openReadStore({ DATA_DIR: folder });
  const collection = (await store.resolve('partners')) ?? '';
  await store.commit({ writes: [{ collection, put: [{ ...document, id: 'a', name: 'B' }] }] });
  await store.close();
  expect(await verify()).toBe(1);

  const again = await RunningLedger.start({}, folder);
  expect(await runCli(['rebuild', 'partners', '--url', again.ledger.url, '--data-dir', folder], {})).toBe(0);
  await again.stop();
  expect(await verify()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
}, 60_000);
