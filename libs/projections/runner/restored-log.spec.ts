import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { partnerStream } from '#contracts';
import type { ReadStore } from '#read-store';
import { memoryReadStore } from '#read-store/memory';
import { aLog, read, start as startRunner, type Running, type TestLog } from '../testing/index.js';
import { marked, tallies, tallyEvents } from '../testing/tallies.js';

const mark = (marks: number) => marked({ partnerId: 'acme', programId: 'gold', month: '4', marks });
const acme = partnerStream('acme');
const bolt = partnerStream('bolt');

const atWork: Running[] = [];
afterEach(async () => {
  for (const running of atWork.splice(0)) await running.stop();
});
const start = (log: TestLog, store: ReadStore): Running => {
  const running = startRunner(log, store, [tallies()]);
  atWork.push(running);
  return running;
};

const refusedOf = async ({ runner }: Running) => (await runner.status()).refused;
const atRest = async ({ runner }: Running): Promise<void> => {
  while ((await runner.status()).state !== 'running') await new Promise((resolve) => setTimeout(resolve, 1));
};

/** What a read store holds after three marks of which the copy of the log knows the first. */
const filledFurther = async (): Promise<ReadStore> => {
  const [whole, store] = [await aLog(tallyEvents), memoryReadStore()];
  for (const marks of [1, 2, 4]) await whole.append(acme, [mark(marks)], { recordedAt: `2011-03-0${marks}T09:00:00.000Z` });
  const running = start(whole, store);
  await running.settled();
  await running.stop();
  expect(await read(store, 'tallies', 'acme.4')).toMatchObject({ marks: 7 });
  return store;
};

/** A log restored from the copy that was made after the first mark. */
const restored = async (): Promise<TestLog> => {
  const log = await aLog(tallyEvents);
  await log.append(acme, [mark(1)], { recordedAt: '2011-03-01T09:00:00.000Z' });
  return log;
};

describe('a read model that was filled from more than the restored log holds', () => {
  let store: ReadStore;
  beforeEach(async () => {
    store = await filledFurther();
  });

  test('stands still while the log is shorter than what was folded', async () => {
    const running = start(await restored(), store);
    await atRest(running);
    expect(await refusedOf(running)).toEqual([
      { readModel: 'tallies', why: 'beyond-the-head', error: expect.stringContaining('restored from an older copy') },
    ]);
  });

  test('stands still when the log has grown past it with other events', async () => {
    const log = await restored();
    for (const marks of [8, 16, 32]) await log.append(bolt, [mark(marks)]);
    const running = start(log, store);
    await atRest(running);
    expect(await refusedOf(running)).toMatchObject([{ readModel: 'tallies', why: 'other-history' }]);
    expect(await read(store, 'tallies', 'acme.4')).toMatchObject({ marks: 7 });
  });

  test('stands still when clients have sent the same commands again, in the same places', async () => {
    const log = await restored();
    for (const marks of [16, 4]) await log.append(acme, [mark(marks)], { recordedAt: '2011-03-09T09:00:00.000Z' });
    const running = start(log, store);
    await atRest(running);
    expect(await refusedOf(running)).toMatchObject([{ readModel: 'tallies', why: 'other-history' }]);
  });

  test('stands still when the same events have come to other positions, as in another store', async () => {
    const log = await aLog(tallyEvents);
    await log.append(bolt, [mark(64)]);
    for (const marks of [1, 2, 4]) await log.append(acme, [mark(marks)], { recordedAt: `2011-03-0${marks}T09:00:00.000Z` });
    const running = start(log, store);
    await atRest(running);
    expect(await refusedOf(running)).toMatchObject([{ readModel: 'tallies', why: 'other-history' }]);
  });

  test('is mended by a rebuild, and cannot be gone back to', async () => {
    const log = await restored();
    for (const marks of [8, 16, 32]) await log.append(acme, [mark(marks)]);
    const running = start(log, store);
    await atRest(running);
    await running.runner.rebuild('tallies');
    await running.settled();
    expect(await refusedOf(running)).toEqual([]);
    expect(await read(store, 'tallies', 'acme.4')).toMatchObject({ marks: 57 });
    await expect(running.runner.switchBack('tallies')).rejects.toThrow('the log holds another event there');
    await running.stop();
    const again = start(log, store);
    await again.settled();
    expect(await refusedOf(again)).toEqual([]);
  });
});

test('a read model that goes less far than the restored log goes on', async () => {
  const [log, store] = [await restored(), memoryReadStore()];
  const first = start(log, store);
  await first.settled();
  await first.stop();
  await log.append(acme, [mark(2)]);
  const second = start(log, store);
  await second.settled();
  expect(await refusedOf(second)).toEqual([]);
  expect(await read(store, 'tallies', 'acme.4')).toMatchObject({ marks: 3 });
});
