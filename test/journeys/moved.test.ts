import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readModels } from '#projections';
import { runCli } from '../../apps/cli/run-cli.js';
import { RunningLedger } from '../support/running-ledger.js';
import { everythingIn, type Get } from './support/reading.js';
import { Story } from './support/story.js';

const place = mkdtempSync(join(tmpdir(), 'moved-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const getOf =
  (running: RunningLedger): Get =>
  (path, headers) =>
    running.get(path, headers);

const begin = async (folder: string): Promise<RunningLedger> => {
  const running = await RunningLedger.start({}, join(place, folder));
  const story = new Story(running);
  for (const partnerId of ['a', 'b', 'c']) await story.chapter(partnerId);
  return running;
};

const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code?: string }).code];

/** What the commands print. */
const ledger = async (...args: readonly string[]): Promise<number> => runCli(args, {});

describe('a backup of a ledger at work', () => {
  test('is the ledger up to a moment: restored elsewhere it answers as the ledger did then', async () => {
    const running = await begin('backed-up');
    const then = await everythingIn(getOf(running));
    const file = join(place, 'backup.db');
    expect(await ledger('backup', file, '--data-dir', running.folder)).toBe(0);
    await new Story(running).chapter('later');
    await running.stop();

    const folder = join(place, 'restored');
    expect(await ledger('restore', file, '--data-dir', folder)).toBe(0);
    const restored = await RunningLedger.start({}, folder);
    expect(await everythingIn(getOf(restored))).toEqual(then);
    await new Story(restored).chapter('later');
    await restored.stop();
    expect(await ledger('verify', '--data-dir', folder)).toBe(0);
  }, 60_000);

  test('is not written over another file, nor restored over a ledger unless told, and never over one at work', async () => {
    const running = await begin('kept');
    const [file, { folder }] = [join(place, 'kept.db'), running];
    expect(await ledger('backup', file, '--data-dir', folder)).toBe(0);
    expect(await ledger('backup', file, '--data-dir', folder)).toBe(2);
    expect(await ledger('restore', file, '--data-dir', folder)).toBe(2);
    expect(await ledger('restore', file, '--data-dir', folder, '--replace')).toBe(2);
    await new Story(running).chapter('later');
    await running.stop();
    expect(await ledger('restore', file, '--data-dir', folder, '--replace')).toBe(0);
    const aside = readdirSync(folder).find((name) => name.startsWith('replaced-')) ?? '';
    expect(readdirSync(join(folder, aside)).toSorted()).toEqual(['events.db', 'read-models.db', 'snapshots.db']);
    const again = await RunningLedger.start({}, folder);
    expect((await again.get('/v1/partners/c')).status).toBe(200);
    expect((await again.get('/v1/partners/later')).status).toBe(404);
    expect((await again.get('/health/ready')).status).toBe(200);
    await again.stop();
  }, 60_000);
});

describe('a log that was put back by hand under newer read models', () => {
  test('is noticed, also after it has grown past them; commands go on, queries wait for a rebuild', async () => {
    const running = await begin('by-hand');
    const { folder } = running;
    const older = join(place, 'older.db');
    expect(await ledger('backup', older, '--data-dir', folder)).toBe(0);
    await new Story(running).chapter('lost');
    await everythingIn(getOf(running));
    await running.stop();
    copyFileSync(older, join(folder, 'events.db'));

    const shorter = await RunningLedger.start({}, folder);
    expect((await shorter.get('/health/ready')).status).toBe(503);
    expect(await codeOf(await shorter.get('/v1/partners/lost'))).toEqual([503, 'read-model-refused']);
    for (const partnerId of ['x', 'y']) await new Story(shorter).chapter(partnerId);
    await shorter.stop();

    const longer = await RunningLedger.start({}, folder);
    const ready = await longer.get('/health/ready');
    expect(ready.status).toBe(503);
    expect(JSON.stringify(await ready.json())).toContain('the log holds another event there');
    const measured = await (await longer.get('/metrics')).text();
    expect(measured).toContain(`ledger_read_models_refused ${readModels.length}`);
    expect(await codeOf(await longer.get('/v1/partners'))).toEqual([503, 'read-model-refused']);
    expect(await ledger('verify', 'partners', '--data-dir', folder)).toBe(2);

    expect(await ledger('rebuild', '--all', '--url', longer.ledger.url, '--data-dir', folder)).toBe(0);
    expect((await longer.get('/health/ready')).status).toBe(200);
    expect((await longer.get('/v1/partners/lost')).status).toBe(404);
    expect((await longer.get('/v1/partners/y')).status).toBe(200);
    await longer.stop();
    expect(await ledger('verify', '--data-dir', folder)).toBe(0);
  }, 60_000);
});

describe('a ledger copied to another folder', () => {
  test('while it is at work and once more when it has stopped is the same ledger', async () => {
    const running = await begin('grown');
    const [from, folder] = [`sqlite:${running.folder}`, join(place, 'copied')];
    expect(await ledger('copy', '--from', from, '--to', `sqlite:${folder}`)).toBe(0);
    await new Story(running).chapter('later');
    const then = await everythingIn(getOf(running));
    await running.stop();
    expect(await ledger('copy', '--from', from, '--to', `sqlite:${folder}`)).toBe(0);
    const copied = await RunningLedger.start({}, folder);
    expect(await everythingIn(getOf(copied))).toEqual(then);
    await copied.stop();
  }, 60_000);

  test('is refused where the folder holds another one, or a store of that kind is not known', async () => {
    const [one, two] = [await begin('one'), await begin('two')];
    await one.stop();
    await two.stop();
    expect(await ledger('copy', '--from', `sqlite:${one.folder}`, '--to', `sqlite:${two.folder}`)).toBe(2);
    expect(await ledger('copy', '--from', `sqlite:${one.folder}`, '--to', 'postgres://ledger')).toBe(2);
    expect(existsSync(join(two.folder, 'events.db'))).toBe(true);
  }, 60_000);
});
