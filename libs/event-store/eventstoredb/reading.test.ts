import { describe, expect, test } from '@jest/globals';
import { PositionUnknown, START } from '#event-store';
import { collect, event, events, idsOf, shown } from '../contract/tools/index.js';
import { IMPATIENT, otherApplication, withMisbehaving } from './testing/index.js';

describe('reading', () => {
  test('goes on where it was when the connection is lost in the middle', async () => {
    await withMisbehaving(async ({ server, open }) => {
      const store = await open();
      for (const stream of ['partner-a', 'partner-b']) await store.append(stream, events(1_500), 'none');
      const all = (await collect(store.readAll())).map(shown);
      const read = [];
      for await (const one of store.readAll()) {
        read.push(shown(one));
        if (read.length % 1_000 === 10) await server.cutConnections();
      }
      expect(read).toEqual(all);
      for (const direction of ['forward', 'backward'] as const) {
        const revisions = [];
        for await (const { revision } of store.readStream('partner-b', { direction, limit: 1_400 })) {
          revisions.push(revision);
          if (revisions.length === 700) await server.cutConnections();
        }
        const expected = Array.from({ length: 1_400 }, (_, n) => (direction === 'forward' ? n : 1_499 - n));
        expect(revisions).toEqual(expected);
      }
    });
  });

  test('works again with the first request after the server came back', async () => {
    await withMisbehaving(async ({ server, open }) => {
      const store = await open({ timing: IMPATIENT });
      await store.append('partner-a', events(3), 'none');
      await server.down();
      const down = { name: 'StoreUnavailable', why: 'down' };
      await expect(store.logHead()).rejects.toMatchObject(down);
      await expect(store.streamHead('partner-a')).rejects.toMatchObject(down);
      await expect(collect(store.readAll())).rejects.toMatchObject(down);
      await server.up();
      const patient = await open();
      expect(await patient.streamHead('partner-a')).toBe(2);
      expect(await store.streamHead('partner-a')).toBe(2);
    });
  });

  test('of a server that says nothing is given up', async () => {
    await withMisbehaving(async ({ server, open }) => {
      const store = await open({ timing: IMPATIENT });
      await store.append('partner-a', events(3), 'none');
      await server.freeze();
      await expect(collect(store.readStream('partner-a'))).rejects.toMatchObject({ name: 'StoreUnavailable', why: 'timeout' });
    });
  });
});

describe('what other applications have on the server', () => {
  test('is never read, followed or counted, whatever its streams are called', async () => {
    await withMisbehaving(async ({ server, prefix, open }) => {
      const store = await open();
      const neighbour = await open({ streamPrefix: `${prefix.slice(0, -1)}2.` });
      const other = otherApplication(server.connectionString);
      const own = [];
      for (let round = 0; round < 5; round += 1) {
        own.push(event());
        await store.append('partner-a', own.slice(-1), 'any');
        await neighbour.append('partner-a', [event()], 'any');
        await other.write('orders', 40);
        await other.write(`x${prefix}partner-a`);
        await other.write(prefix.slice(0, -1));
        await other.link('$ce-partner', `${prefix}partner-a`);
        await other.link('all-partners', `${prefix}partner-a`);
        await other.link(`${prefix}partners`, `${prefix}partner-a`);
      }
      const read = await collect(store.readAll());
      expect(idsOf(read)).toEqual(idsOf(own));
      expect(new Set(read.map(({ stream }) => stream))).toEqual(new Set(['partner-a']));
      expect(await store.logHead()).toBe(read.at(-1)?.position);
      expect(await collect(store.readStream('partners'))).toEqual([]);
      const followed = [];
      for await (const batch of store.subscribe({ after: START, signal: new AbortController().signal })) {
        followed.push(...batch);
        if (followed.length === own.length) break;
      }
      expect(followed.map(shown)).toEqual(read.map(shown));
      await other.stop();
    });
  });

  test('has no position that the ledger knows', async () => {
    await withMisbehaving(async ({ prefix, open }) => {
      const store = await open();
      const neighbour = await open({ streamPrefix: `${prefix.slice(0, -1)}2.` });
      await store.append('partner-a', events(2), 'none');
      const { position } = await neighbour.append('partner-a', events(2), 'none');
      await store.append('partner-a', events(2), 1);
      const between = (await collect(store.readAll()))[0]?.position ?? '';
      const made = String(BigInt(between) + 1n).padStart(20, '0');
      for (const after of [position, made, '18446744073709551615'])
        await expect(collect(store.readAll({ after }))).rejects.toBeInstanceOf(PositionUnknown);
    });
  });

  test('is told where it stands in a stream of the ledger', async () => {
    await withMisbehaving(async ({ server, prefix, open }) => {
      const store = await open();
      const other = otherApplication(server.connectionString);
      await other.write(`${prefix}partner-a`);
      await expect(collect(store.readStream('partner-a'))).rejects.toThrow(
        `event 0 of ${prefix}partner-a was not written by a ledger`,
      );
      await other.stop();
    });
  });
});

test('the head of the log is found behind any number of events of others, and kept in mind', async () => {
  await withMisbehaving(async ({ server, open }) => {
    const store = await open();
    const other = otherApplication(server.connectionString);
    expect(await store.logHead()).toBe(START);
    const { position } = await store.append('partner-a', events(2), 'none');
    await other.write('orders', 5_000);
    for (let look = 0; look < 3; look += 1) {
      expect(await store.logHead()).toBe(position);
      await other.write('orders', 20);
    }
    const next = await store.append('partner-a', events(2), 1);
    expect(await store.logHead()).toBe(next.position);
    await server.wipe();
    expect(await store.logHead()).toBe(START);
    await other.stop();
  });
});
