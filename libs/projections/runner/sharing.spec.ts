import { afterEach, describe, expect, test } from '@jest/globals';
import { partnerStream } from '#contracts';
import type { Commit, ReadStore } from '#read-store';
import { ReadStoreContents, memoryReadStore } from '#read-store/memory';
import { aLog, read, start, type Running, type TestLog } from '../testing/index.js';
import { marked, tallies, tallyEvents } from '../testing/tallies.js';

const OF = 4;
const LENGTH = 5000;
const PARTNERS = Array.from({ length: 12 }, (_, at) => `p${at}`);

const atWork: Running[] = [];
afterEach(async () => {
  for (const running of atWork.splice(0)) await running.stop();
});

/** Several processes on one log and one read store, and the clock that they share. */
async function aCluster() {
  const [log, contents] = [await aLog(tallyEvents), new ReadStoreContents()];
  let now = Date.parse('2011-03-01T09:00:00.000Z');
  const clock = { now: () => new Date(now).toISOString() };
  return {
    log,
    store: memoryReadStore(contents),
    wait: (milliseconds: number) => (now += milliseconds),
    join(holder: string, store: ReadStore = memoryReadStore(contents)): Running {
      const running = start(log, store, [tallies()], { clock, sharing: { of: OF, holder, length: LENGTH, renewal: 2 } });
      atWork.push(running);
      return running;
    },
  };
}

/** A store that can be stopped in front of its commits, as a process is by SIGSTOP, and is not told what happens meanwhile. */
function pausing(contents: ReadStore) {
  let paused: Promise<void> | undefined;
  let wake = (): void => undefined;
  const commits: Commit[] = [];
  const store = Object.assign(Object.create(contents) as ReadStore, {
    commit: async (commit: Commit) => {
      if (paused) commits.push(commit);
      await paused;
      return contents.commit(commit);
    },
    checkpoint: async (key: string) => {
      await paused;
      return contents.checkpoint(key);
    },
  });
  return {
    store,
    held: commits,
    pause: () => void (paused = new Promise((resolve) => (wake = resolve))),
    wake: () => {
      paused = undefined;
      wake();
    },
  };
}

const mark = (log: TestLog, partnerId: string, marks: number) =>
  log.append(partnerStream(partnerId), [marked({ partnerId, programId: 'gold', month: '4', marks })]);
const markAll = async (log: TestLog, marks: number): Promise<void> => {
  for (const partnerId of PARTNERS) await mark(log, partnerId, marks);
};
const marksOf = (store: ReadStore) =>
  Promise.all(PARTNERS.map(async (partnerId) => (await read(store, 'tallies', `${partnerId}.4`))?.['marks']));

const eventually = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 2));
};
const own = async ({ runner }: Running): Promise<number> =>
  ((await runner.status()).partitions ?? []).filter(({ isOwn }) => isOwn).length;
const all = (marks: number) => PARTNERS.map(() => marks);
const areAll = (store: ReadStore, marks: number) =>
  eventually(async () => (await marksOf(store)).every((each) => each === marks));

describe('projectors that share the work', () => {
  test('take a part of the partitions each, and fold everything once', async () => {
    const { log, store, join } = await aCluster();
    const [one, other] = [join('one'), join('other')];
    await eventually(async () => (await own(one)) === 2 && (await own(other)) === 2);
    await markAll(log, 5);
    await areAll(store, 5);
    const { partitions = [] } = await one.runner.status();
    expect(partitions.map(({ holder }) => holder).toSorted()).toEqual(['one', 'one', 'other', 'other']);
    const standing = (await one.runner.status()).projections.map(({ partition }) => partition);
    expect(standing.toSorted()).toEqual(partitions.flatMap(({ partition, isOwn }) => (isOwn ? partition : [])));
  });

  test('take over what one leaves that stops', async () => {
    const { log, store, join } = await aCluster();
    const [one, other] = [join('one'), join('other')];
    await eventually(async () => (await own(one)) === 2 && (await own(other)) === 2);
    await one.stop();
    await eventually(async () => (await own(other)) === OF);
    await markAll(log, 5);
    await areAll(store, 5);
  });

  test('take over what one held that is gone without a word; when it wakes up it writes nothing', async () => {
    const { log, store, wait, join } = await aCluster();
    const sleeper = pausing(store);
    const one = join('one', sleeper.store);
    await eventually(async () => (await own(one)) === OF);
    await markAll(log, 5);
    await areAll(store, 5);
    sleeper.pause();
    await markAll(log, 1);
    await eventually(async () => sleeper.held.some(({ writes }) => writes.length > 0));
    wait(LENGTH);
    const other = join('other');
    await areAll(store, 6);
    const position = await mark(log, 'p0', 10);
    await eventually(async () => (await read(store, 'tallies', 'p0.4'))?.['position'] === position);
    const before = await marksOf(store);
    const seen = await Promise.all(PARTNERS.map((partnerId) => read(store, 'tallies', `${partnerId}.4`)));
    sleeper.wake();
    await eventually(async () => (await own(one)) + (await own(other)) === OF && (await own(one)) === 2);
    expect(await marksOf(store)).toEqual(before);
    expect(await Promise.all(PARTNERS.map((partnerId) => read(store, 'tallies', `${partnerId}.4`)))).toEqual(seen);
    await markAll(log, 1);
    await eventually(async () => (await marksOf(store))[1] === 7);
    await areAllBut(store, 7, 'p0', 17);
  });

  test('show a collection that is built anew when every partition of it is filled and checked', async () => {
    const { log, store, join } = await aCluster();
    const [one, other] = [join('one'), join('other')];
    await eventually(async () => (await own(one)) === 2 && (await own(other)) === 2);
    await markAll(log, 5);
    await areAll(store, 5);
    const rebuilt = await one.runner.rebuild('tallies');
    expect(rebuilt.collection).toBe('tallies-v1-r2');
    expect(await store.resolve('tallies')).toBe('tallies-v1-r2');
    expect(await marksOf(store)).toEqual(all(5));
    await markAll(log, 2);
    await areAll(store, 7);
    await eventually(async () =>
      (await other.runner.status()).projections.every(({ collection }) => collection === 'tallies-v1-r2'),
    );
  });
});

const areAllBut = (store: ReadStore, marks: number, but: string, theirs: number) =>
  eventually(async () => (await marksOf(store)).every((each, at) => each === (PARTNERS[at] === but ? theirs : marks)));
