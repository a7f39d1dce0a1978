import { describe, expect, test } from '@jest/globals';
import { PositionUnknown, START, type EventReader, type Position, type StoredEvent } from '#event-store';
import { collect, event, events, fill, shown } from '../contract/tools/index.js';
import { otherApplication, withMisbehaving } from './testing/index.js';

/** Follows until so many events have come; between two batches something may be done. */
const follow = async (
  reader: EventReader,
  count: number,
  {
    after = START,
    batchSize = 50,
    meanwhile = async () => undefined as unknown,
  }: {
    after?: Position;
    batchSize?: number;
    meanwhile?: (come: number) => Promise<unknown>;
  } = {},
): Promise<readonly StoredEvent[]> => {
  const come: StoredEvent[] = [];
  const stop = new AbortController();
  for await (const batch of reader.subscribe({ after, signal: stop.signal, batchSize })) {
    come.push(...batch);
    if (come.length >= count) break;
    await meanwhile(come.length);
  }
  return come;
};

describe('a subscription misses nothing and repeats nothing', () => {
  test.each(['cutSubscriptions', 'endSubscriptions'] as const)('when the server does this again and again: %s', async (how) => {
    await withMisbehaving(async ({ server, open, reader }) => {
      const store = await open();
      await store.append('partner-a', events(400), 'none');
      const told: string[] = [];
      const following = await reader({ onTrouble: (work, { message }) => told.push(`${work}: ${message}`) });
      await server[how]({ afterEvents: 30 });
      let next = 100;
      const again = async (come: number) => {
        if (come < next) return;
        next += 100;
        await server[how]({ afterEvents: 7 });
      };
      const followed = follow(following, 600, { meanwhile: again });
      for (const stream of ['partner-b', 'partner-c']) await fill(store, [stream], 100);
      expect((await followed).map(shown)).toEqual((await collect(store.readAll())).map(shown));
      expect(told.length).toBeGreaterThan(2);
      expect(told[0]).toContain('following the log');
    });
  });

  test('when every connection is cut while it waits', async () => {
    await withMisbehaving(async ({ server, open, reader }) => {
      const store = await open();
      await store.append('partner-a', events(10), 'none');
      const followed = follow(await reader(), 30, { meanwhile: () => server.cutConnections() });
      for (let n = 0; n < 20; n += 1) await store.append('partner-a', [event()], 'any');
      expect((await followed).map(({ revision }) => revision)).toEqual(Array.from({ length: 30 }, (_, n) => n));
    });
  });

  test('when the server is away for a while, and when it says nothing for a while', async () => {
    await withMisbehaving(async ({ server, open, reader }) => {
      const store = await open();
      await store.append('partner-a', events(10), 'none');
      const { promise: atHead, resolve } = Promise.withResolvers<void>();
      const followed = follow(await reader(), 30, { meanwhile: async () => resolve() });
      await atHead;
      await server.down();
      await new Promise((wake) => setTimeout(wake, 300));
      await server.up();
      await store.append('partner-a', events(10), 9);
      await server.freeze();
      await new Promise((wake) => setTimeout(wake, 300));
      await server.thaw();
      await store.append('partner-a', events(10), 19);
      expect((await followed).map(({ revision }) => revision)).toEqual(Array.from({ length: 30 }, (_, n) => n));
    });
  });

  test('when checkpoints come before what they cover, and the first one means none', async () => {
    await withMisbehaving(async ({ server, open, reader }) => {
      const store = await open();
      const other = otherApplication(server.connectionString);
      await server.checkpointEarly();
      await other.write('orders', 100);
      for (let round = 0; round < 10; round += 1) {
        await store.append('partner-a', events(10), 'any');
        await other.write('orders', 40);
      }
      await server.cutSubscriptions({ afterEvents: 5 });
      const followed = await follow(await reader(), 100, { meanwhile: () => server.cutConnections() });
      expect(followed.map(({ revision }) => revision)).toEqual(Array.from({ length: 100 }, (_, n) => n));
      await other.stop();
    });
  });
});

describe('a subscription to a log that was replaced is refused', () => {
  test('where its place is not there any more', async () => {
    await withMisbehaving(async ({ server, open, reader }) => {
      const store = await open();
      await store.append('partner-a', events(10), 'none');
      const following = follow(await reader(), 11, { meanwhile: () => server.wipe() });
      await expect(following).rejects.toBeInstanceOf(PositionUnknown);
    });
  });

  test('where another event is at its place', async () => {
    await withMisbehaving(async ({ server, open, reader }) => {
      const store = await open();
      await store.append('partner-a', [event({ n: 1 })], 'none');
      const head = await store.logHead();
      const following = follow(await reader(), 2, {
        meanwhile: async () => {
          await server.wipe();
          expect(await (await open()).append('partner-a', [event({ n: 1 })], 'none')).toMatchObject({ position: head });
        },
      });
      await expect(following).rejects.toBeInstanceOf(PositionUnknown);
    });
  });
});

test('a subscription ends at once when its signal aborts while the server is away', async () => {
  await withMisbehaving(async ({ server, open }) => {
    const store = await open();
    await store.append('partner-a', events(2), 'none');
    const stop = new AbortController();
    const batches = store.subscribe({ after: START, signal: stop.signal })[Symbol.asyncIterator]();
    for (let come = 0; come < 2;) come += ((await batches.next()).value as readonly StoredEvent[]).length;
    await server.down();
    const next = batches.next();
    setTimeout(() => stop.abort(), 200);
    expect((await next).done).toBe(true);
  });
});
