import { afterEach, describe, expect, test } from '@jest/globals';
import { partnerStream } from '#contracts';
import { StoreUnavailable, type EventStore } from '#event-store';
import { memoryEventStore } from '#event-store/memory';
import type { ReadStore } from '#read-store';
import { ReadStoreContents, memoryReadStore } from '#read-store/memory';
import { aLog, read, start as startRunner, type Running } from '../testing/index.js';
import { marked, tallies, tallyEvents } from '../testing/tallies.js';
import { belongsTo } from './partitions.js';
import { ofPartner } from '../read-model/index.js';

const mark = (marks: number, partnerId = 'acme') => marked({ partnerId, programId: 'gold', month: '4', marks });
const acme = partnerStream('acme');

const atWork: Running[] = [];
afterEach(async () => {
  for (const running of atWork.splice(0)) await running.stop();
});
const start = (...options: Parameters<typeof startRunner>): Running => {
  const running = startRunner(...options);
  atWork.push(running);
  return running;
};

const eventually = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 1));
};

/** Changes a document behind the runner's back. */
const damage = (store: ReadStore, collection: string, id: string, marks: number) =>
  store.getMany(collection, [id]).then((found) => {
    const document = found.get(id);
    if (!document) throw new Error(`no ${id} to damage`);
    return store.commit({ writes: [{ collection, put: [{ ...document, marks }] }] });
  });

describe('a checkpoint', () => {
  test('of another ledger is refused', async () => {
    const store = memoryReadStore();
    const first = start(await aLog(tallyEvents, { ledgerId: 'one' }), store, [tallies()]);
    await first.settled();
    await first.stop();
    const second = start(await aLog(tallyEvents, { ledgerId: 'two' }), store, [tallies()]);
    await expect(second.done).rejects.toThrow('it is of the ledger one, and this is two');
    expect(await second.runner.status()).toMatchObject({ state: 'failed', error: expect.stringContaining('the ledger one') });
  });

  test('that another runner has moved stops this one, and it writes nothing more', async () => {
    const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
    await log.append(acme, [mark(1)]);
    const one = start(log, store, [tallies()]);
    await one.settled();
    const { position } = (await store.checkpoint('tallies-v1/0of1')) ?? { position: '' };
    await store.commit({
      writes: [],
      checkpoint: {
        key: 'tallies-v1/0of1',
        expected: { ledgerId: 'ledger-one', position },
        next: { ledgerId: 'ledger-one', position: '9'.repeat(20) },
      },
    });
    await log.append(acme, [mark(2)]);
    await expect(one.done).rejects.toThrow('another process has moved the checkpoint of tallies-v1');
    expect(await read(store, 'tallies', 'acme.4')).toMatchObject({ marks: 1 });
  });
});

describe('a store that is away', () => {
  test('is waited for; then the work goes on from the checkpoints', async () => {
    const inner = memoryEventStore();
    let isAway = false;
    const eventStore: EventStore = {
      ...inner,
      append: (...args) => inner.append(...args),
      readStream: (...args) => inner.readStream(...args),
      readAll: (...args) => inner.readAll(...args),
      streamHead: (stream) => inner.streamHead(stream),
      close: () => inner.close(),
      async *subscribe(options) {
        for await (const batch of inner.subscribe(options)) {
          if (isAway) throw new StoreUnavailable('down', 'the store is away');
          yield batch;
        }
      },
      async logHead() {
        if (isAway) throw new StoreUnavailable('down', 'the store is away');
        return inner.logHead();
      },
    };
    const [log, store] = [await aLog(tallyEvents, { eventStore }), memoryReadStore()];
    await log.append(acme, [mark(1)]);
    const { runner, settled } = start(log, store, [tallies()]);
    await settled();
    isAway = true;
    await log.append(acme, [mark(2)]);
    await eventually(async () => {
      isAway = false;
      const { state } = await runner.status();
      isAway = true;
      return state === 'waiting';
    });
    isAway = false;
    await settled();
    expect(await read(store, 'tallies', 'acme.4')).toMatchObject({ marks: 3 });
    expect(await runner.status()).toMatchObject({ state: 'running' });
  });
});

describe('a rebuild', () => {
  test('fills a collection beside the one in sight, checks it and shows it; the old one can be shown again, and catches up', async () => {
    const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
    await log.append(acme, [mark(4)]);
    const { runner, settled } = start(log, store, [tallies()]);
    await settled();
    await damage(store, 'tallies-v1', 'acme.4', 99);
    const rebuilt = await runner.rebuild('tallies');
    expect(rebuilt).toMatchObject({ collection: 'tallies-v1-r2', verified: { differences: [] } });
    expect(await read(store, 'tallies', 'acme.4')).toMatchObject({ marks: 4 });
    await log.append(acme, [mark(5)]);
    await settled();
    expect(await read(store, 'tallies', 'acme.4')).toMatchObject({ marks: 9 });
    await runner.switchBack('tallies');
    await settled();
    expect(await store.resolve('tallies')).toBe('tallies-v1');
    expect(await read(store, 'tallies', 'acme.4')).toMatchObject({ marks: 104 });
  });

  test('goes on with what happens meanwhile, and a second one takes the place of what could be gone back to', async () => {
    const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
    await log.append(acme, [mark(4)]);
    const { runner, settled } = start(log, store, [tallies()]);
    await settled();
    await runner.rebuild('tallies');
    await log.append(acme, [mark(1)]);
    await runner.rebuild('tallies');
    await settled();
    expect(await store.resolve('tallies')).toBe('tallies-v1-r3');
    expect(await store.collections()).not.toContain('tallies-v1');
    expect(await read(store, 'tallies', 'acme.4')).toMatchObject({ marks: 5 });
  });

  test('there is nothing to go back to before the first', async () => {
    const { runner, settled } = start(await aLog(tallyEvents), memoryReadStore(), [tallies()]);
    await settled();
    await expect(runner.switchBack('tallies')).rejects.toThrow('no earlier collection');
    await expect(runner.rebuild('cards')).rejects.toThrow('no read model cards is folded here; expected one of: tallies');
  });
});

describe('a new version of a read model', () => {
  test('is filled beside the old one, which stays in sight until then; the old version can be run again', async () => {
    const [log, contents] = [await aLog(tallyEvents), new ReadStoreContents()];
    const store = memoryReadStore(contents);
    await log.append(acme, [mark(4)]);
    const old = start(log, store, [tallies()]);
    await old.settled();
    await old.stop();
    const next = start(log, store, [tallies({ version: 2, factor: 10 })]);
    await eventually(async () => (await store.resolve('tallies')) === 'tallies-v2');
    await next.settled();
    expect(await read(store, 'tallies', 'acme.4')).toMatchObject({ marks: 40 });
    await next.stop();
    await log.append(acme, [mark(1)]);
    const again = start(log, store, [tallies()]);
    await eventually(async () => (await store.resolve('tallies')) === 'tallies-v1');
    await again.settled();
    expect(await read(store, 'tallies', 'acme.4')).toMatchObject({ marks: 5 });
  });
});

describe('verification', () => {
  test('finds nothing where all is well, and names each document that is missing, extra or different', async () => {
    const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
    for (const partner of ['acme', 'bolt', 'cave']) await log.append(partnerStream(partner), [mark(4, partner)]);
    const { runner, settled } = start(log, store, [tallies()]);
    await settled();
    expect(await runner.verify('tallies')).toMatchObject({ folded: 3, stored: 3, differences: [] });
    await damage(store, 'tallies-v1', 'acme.4', 5);
    const stray = { ...(await read(store, 'tallies', 'acme.4')), id: 'acme.9', partnerId: 'acme' };
    const another = { ...stray, id: 'dune.9', partnerId: 'dune' };
    await store.commit({ writes: [{ collection: 'tallies-v1', put: [stray, another], remove: ['bolt.4'] }] });
    const { differences } = await runner.verify('tallies');
    expect(differences.map(({ id, kind, fields }) => ({ id, kind, fields }))).toEqual([
      { id: 'acme.4', kind: 'different', fields: ['marks'] },
      { id: 'bolt.4', kind: 'missing', fields: undefined },
      { id: 'acme.9', kind: 'extra', fields: undefined },
      { id: 'dune.9', kind: 'extra', fields: undefined },
    ]);
  });
});

describe('work in several parts', () => {
  test('each runner folds its own partners; together they fold all of them', async () => {
    const [log, store] = [await aLog(tallyEvents), memoryReadStore()];
    const partners = Array.from({ length: 12 }, (_, number) => `partner-${number}`);
    for (const partner of partners) await log.append(partnerStream(partner), [mark(4, partner), mark(5, partner)]);
    const first = start(log, store, [tallies()], { partitions: [{ number: 0, of: 2 }] });
    await first.settled();
    const inFirst = partners.filter((partner) => belongsTo({ number: 0, of: 2 }, ofPartner(partner)));
    expect(await store.count('tallies-v1')).toBe(inFirst.length);
    expect(inFirst.length).toBeGreaterThan(0);
    expect(inFirst.length).toBeLessThan(partners.length);
    const second = start(log, store, [tallies()], { partitions: [{ number: 1, of: 2 }] });
    await second.settled();
    for (const partner of partners) expect(await read(store, 'tallies', `${partner}.4`)).toMatchObject({ marks: 9 });
    expect(await first.runner.status()).toMatchObject({ state: 'running' });
  });
});
