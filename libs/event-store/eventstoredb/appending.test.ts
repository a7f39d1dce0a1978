import { describe, expect, test } from '@jest/globals';
import { EventIdReused, StoreUnavailable, WrongExpectedRevision, type EventReader, type NewEvent } from '#event-store';
import { APPEND_LIMIT, MARK_BYTES } from '../adapter/index.js';
import { collect, event, events, idsOf } from '../contract/tools/index.js';
import { IMPATIENT, withMisbehaving } from './testing/index.js';

const stored = async (reader: EventReader, stream: string) => idsOf(await collect(reader.readStream(stream)));

describe('an append whose answer is lost', () => {
  test.each([
    { when: 'before', as: 'cut' },
    { when: 'after', as: 'cut' },
    { when: 'before', as: 'timeout' },
    { when: 'after', as: 'timeout' },
    { when: 'before', as: 'not-ready' },
  ] as const)('$when it was stored, as $as, is stored once and answered', async (lost) => {
    await withMisbehaving(async ({ server, open }) => {
      const told: string[] = [];
      const store = await open({ onTrouble: (work) => told.push(work) });
      await store.append('partner-a', [event()], 'none');
      const both = events(2);
      await server.loseAppends({ ...lost, count: 2 });
      expect(await store.append('partner-a', both, 0)).toEqual({ revision: 2, position: await store.logHead(), repeated: false });
      expect((await stored(store, 'partner-a')).slice(1)).toEqual(idsOf(both));
      expect(told).toContain('appending to partner-a');
    });
  });

  test('among many at once is stored once, as are those that were cut with it', async () => {
    await withMisbehaving(async ({ server, open }) => {
      const store = await open();
      await server.loseAppends({ when: 'after', count: 3, skip: 10 });
      const streams = Array.from({ length: 60 }, (_, n) => `partner-${n}`);
      await Promise.all(streams.map((stream) => store.append(stream, events(2), 'none')));
      for (const stream of streams) expect(await stored(store, stream)).toHaveLength(2);
    });
  });

  test('at any revision is stored once, also when the server forgets what it had', async () => {
    await withMisbehaving(async ({ server, open }) => {
      const store = await open();
      const [one, other] = [event(), event()];
      await store.append('refusals-2011-03-01', [one], 'any');
      await server.restart();
      expect(await store.append('refusals-2011-03-01', [one], 'any')).toMatchObject({ revision: 0, repeated: true });
      await server.loseAppends({ when: 'after' });
      expect(await store.append('refusals-2011-03-01', [other], 'any')).toMatchObject({ revision: 1 });
      await server.restart();
      const anew = await open();
      expect(await anew.append('refusals-2011-03-01', [other], 'any')).toMatchObject({ revision: 1, repeated: true });
      expect(await stored(store, 'refusals-2011-03-01')).toEqual([one.id, other.id]);
    });
  });
});

describe('a server that', () => {
  test('is down is told as down, and the same append is stored once it is up', async () => {
    await withMisbehaving(async ({ server, open }) => {
      const store = await open({ timing: IMPATIENT });
      const both = events(2);
      await server.down();
      for (const expected of ['none', 'any'] as const)
        await expect(store.append('partner-a', both, expected)).rejects.toMatchObject({ name: 'StoreUnavailable', why: 'down' });
      await server.up();
      expect(await store.append('partner-a', both, 'none')).toMatchObject({ revision: 1, repeated: false });
    });
  });

  test('says nothing is told as a timeout; what it is sent meanwhile is stored once', async () => {
    await withMisbehaving(async ({ server, open }) => {
      const store = await open({ timing: IMPATIENT });
      await store.append('partner-a', [event()], 'none');
      const both = events(2);
      await server.freeze();
      const attempt = store.append('partner-a', both, 0);
      await expect(attempt).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(attempt).rejects.toMatchObject({ why: 'timeout' });
      await server.thaw();
      const patient = await open();
      expect(await patient.append('partner-a', both, 0)).toMatchObject({ revision: 2 });
      expect((await stored(patient, 'partner-a')).slice(1)).toEqual(idsOf(both));
    });
  });

  test('is slow is waited for', async () => {
    await withMisbehaving(async ({ server, open }) => {
      const store = await open();
      await server.slowDown({ milliseconds: 200 });
      expect(await store.append('partner-a', events(2), 'none')).toMatchObject({ revision: 1, repeated: false });
    });
  });

  test('is closed while an append is on its way finishes it', async () => {
    await withMisbehaving(async ({ server, open, reader }) => {
      const store = await open();
      await server.loseAppends({ when: 'before', count: 2 });
      const appends = [store.append('partner-a', [event()], 'none'), store.append('partner-b', [event()], 'any')];
      await store.close();
      expect(await Promise.all(appends)).toHaveLength(2);
      expect(await collect((await reader()).readAll())).toHaveLength(2);
    });
  });
});

describe('processes that append to one stream', () => {
  test('with the same ids and other content at once: one is stored, the others are told', async () => {
    await withMisbehaving(async ({ open }) => {
      const stores = await Promise.all([open(), open(), open()]);
      for (let round = 0; round < 20; round += 1) {
        const { id } = event();
        const versions: NewEvent[] = stores.map((_, n) => ({ ...event({ n }), id }));
        const answers = await Promise.allSettled(
          stores.map((store, n) => store.append(`partner-${round}`, [versions[n] ?? event()], 'none')),
        );
        const [kept] = await collect((stores[0] ?? (await open())).readStream(`partner-${round}`));
        for (const [n, answer] of answers.entries())
          if (kept?.data['n'] === n) expect(answer).toMatchObject({ status: 'fulfilled', value: { repeated: false } });
          else expect(answer).toMatchObject({ status: 'rejected', reason: { name: EventIdReused.name } });
      }
    });
  });

  test('at any revision take turns: nothing is lost, nothing stored twice, and each revision is told once', async () => {
    await withMisbehaving(async ({ open }) => {
      const stores = await Promise.all([open(), open()]);
      const appends = Array.from({ length: 40 }, () => event());
      const answers = await Promise.all(
        appends.map(async (one, n) => (await stores[n % 2]?.append('refusals-2011-03-01', [one], 'any'))?.revision),
      );
      const [store] = stores;
      const inLog = store ? await stored(store, 'refusals-2011-03-01') : [];
      expect(inLog).toHaveLength(40);
      expect(appends.map(({ id }) => inLog.indexOf(id))).toEqual(answers);
    });
  });

  test('at any revision and the same ids are told that they did the same', async () => {
    await withMisbehaving(async ({ open }) => {
      const stores = await Promise.all([open(), open(), open()]);
      const both = events(2);
      const answers = await Promise.all(stores.map((store) => store.append('refusals-2011-03-01', both, 'any')));
      expect(answers.map(({ revision }) => revision)).toEqual([1, 1, 1]);
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    });
  });

  test('behind whose back the database was replaced begin again', async () => {
    await withMisbehaving(async ({ server, open }) => {
      const store = await open();
      for (const one of events(3)) await store.append('refusals-2011-03-01', [one], 'any');
      await server.wipe();
      expect(await store.append('refusals-2011-03-01', [event()], 'any')).toMatchObject({ revision: 0, repeated: false });
      await expect(store.append('refusals-2011-03-01', [event()], 2)).rejects.toBeInstanceOf(WrongExpectedRevision);
    });
  });
});

describe('what an append may hold', () => {
  const bytes = ({ id, type, data, metadata }: NewEvent): number =>
    Buffer.byteLength(JSON.stringify(data) + JSON.stringify(metadata)) + 2 * type.length + id.length + MARK_BYTES;

  test('is what the server takes, to the byte; a byte more is never sent', async () => {
    await withMisbehaving(async ({ open }) => {
      const store = await open();
      const room = APPEND_LIMIT - bytes(event({ text: '' }));
      const append = (size: number) => store.append('partner-a', [event({ text: 'x'.repeat(size) })], 'none');
      await expect(append(room + 1)).rejects.toMatchObject({ name: 'EventRejected', path: 'events[0]', fitting: 0 });
      expect(await append(room)).toMatchObject({ revision: 0 });
    });
  });

  test('in many events is what the server takes with all that is noted on them; what fits is told', async () => {
    await withMisbehaving(async ({ open }) => {
      const store = await open();
      const small = event({ n: 0 });
      const fitting = Math.floor(APPEND_LIMIT / bytes(small));
      const many = (count: number) => Array.from({ length: count }, () => event({ n: 0 }));
      await expect(store.append('partner-a', many(fitting + 5), 'none')).rejects.toMatchObject({ fitting });
      expect(await store.append('partner-a', many(fitting), 'none')).toMatchObject({ revision: fitting - 1 });
    });
  });

  test('is no metadata under the name that the store uses itself', async () => {
    await withMisbehaving(async ({ open }) => {
      const store = await open();
      await expect(store.append('partner-a', [event(), event({}, { ledgerAppend: [0, 1] })], 'none')).rejects.toMatchObject({
        name: 'EventRejected',
        path: 'events[1].metadata.ledgerAppend',
      });
    });
  });
});
