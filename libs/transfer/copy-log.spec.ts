import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { START, eventDigest, type EventReader, type EventStore, type NewEvent, type StoredEvent } from '#event-store';
import { memoryEventStore } from '#event-store/memory';
import { deterministicId } from '#kernel';
import { copyLog } from './index.js';

let number = 0;
const event = (commandId: string, data: NewEvent['data'] = {}): NewEvent => {
  number += 1;
  const recordedAt = new Date(Date.UTC(2011, 2, 1, 9, 0, number)).toISOString();
  return { id: deterministicId(commandId, String(number)), type: 'MetricRecorded', data, metadata: { commandId, recordedAt } };
};

const append = async (store: EventStore, stream: string, ...events: NewEvent[]) =>
  store.append(stream, events, (await store.streamHead(stream)) ?? 'none');

/** A ledger of a few streams, the appends of which are mixed. */
const aLedger = async (appends = 30): Promise<EventStore> => {
  const store = memoryEventStore();
  await append(store, 'ledger', event('create', { ledgerId: 'one' }));
  for (let at = 0; at < appends; at += 1) {
    const events = Array.from({ length: 1 + (at % 3) }, () => event(`command-${at}`, { value: `${at}.5`, note: 'ü€😀' }));
    await append(store, `partner-${at % 4}`, ...events);
  }
  return store;
};

const allOf = (store: EventReader): Promise<StoredEvent[]> => Array.fromAsync(store.readAll());
const digests = async (store: EventReader) => (await allOf(store)).map(eventDigest);

/** A store that fails with its nth append. */
const failingAt = (store: EventStore, nth: number): EventStore => {
  let appends = 0;
  return Object.create(store, {
    append: {
      value: (...args: Parameters<EventStore['append']>) => {
        appends += 1;
        return appends === nth ? Promise.reject(new Error('the line is cut')) : store.append(...args);
      },
    },
  }) as EventStore;
};

describe('a copy of a log', () => {
  test('has the same events in the same order, and says how many', async () => {
    const [from, to] = [await aLedger(), memoryEventStore()];
    const head = await from.logHead();
    expect(await copyLog(from, to)).toEqual({ events: 61, before: 0, end: head, head: await to.logHead() });
    expect(await digests(to)).toEqual(await digests(from));
  });

  test('that was cut off goes on, wherever that was', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }), async (first, second) => {
        const [from, to] = [await aLedger(), memoryEventStore()];
        const cuts = [first, second].map((nth) => copyLog(from, failingAt(to, nth)).catch((error: Error) => error.message));
        for (const cut of cuts) await cut;
        const { events, before } = await copyLog(from, to);
        expect([events, before > 0 || first === 1 || second === 1]).toEqual([61, true]);
        expect(await digests(to)).toEqual(await digests(from));
      }),
      { numRuns: 20 },
    ));

  test('of a log that has grown since takes what is new', async () => {
    const [from, to] = [await aLedger(), memoryEventStore()];
    await copyLog(from, to);
    await append(from, 'partner-1', event('later'), event('later'));
    expect(await copyLog(from, to)).toMatchObject({ events: 63, before: 61 });
  });

  test('takes what the source holds when it begins, and leaves what comes meanwhile for the next', async () => {
    const [from, to] = [await aLedger(), memoryEventStore()];
    const onProgress = async () => {
      if ((await from.streamHead('partner-late')) === undefined) await append(from, 'partner-late', event('late'));
    };
    expect(await copyLog(from, to, { onProgress: () => void onProgress().catch(() => undefined) })).toMatchObject({ events: 61 });
    expect(await copyLog(from, to)).toMatchObject({ events: 62, before: 61 });
  });

  test('can be made back, and is the same again', async () => {
    const [from, to, back] = [await aLedger(), memoryEventStore(), memoryEventStore()];
    await copyLog(from, to, { together: 7 });
    await copyLog(to, back);
    expect(await allOf(back)).toEqual(await allOf(from));
  });

  test('asks for many appends in one turn where the target takes them together, but for no more than memory should hold', async () => {
    const turns = async (data: NewEvent['data']): Promise<number[]> => {
      const [from, inner] = [memoryEventStore(), memoryEventStore()];
      for (let at = 0; at < 60; at += 1) await append(from, `partner-${at}`, event(`command-${at}`, data));
      const asked: number[] = [];
      let inTurn = 0;
      const endTurn = (): void => {
        asked.push(inTurn);
        inTurn = 0;
      };
      const value = async (...args: Parameters<EventStore['append']>) => {
        if (inTurn === 0) setImmediate(endTurn);
        inTurn += 1;
        await new Promise((resolve) => setImmediate(resolve));
        return inner.append(...args);
      };
      await copyLog(from, Object.create(inner, { append: { value } }) as EventStore, { together: 40 });
      return asked;
    };
    expect(await turns({})).toEqual([40, 20]);
    expect(Math.max(...(await turns({ note: 'x'.repeat(600_000) })))).toBeLessThan(28);
  });

  test('tells each phase to its end', async () => {
    const [from, to] = [await aLedger(), memoryEventStore()];
    const told = new Map<string, readonly [number, string]>();
    await copyLog(from, to, { onProgress: (phase, events, position) => told.set(phase, [events, position]) });
    const end = await from.logHead();
    expect([...told]).toEqual([
      ['copying', [61, end]],
      ['verifying', [61, end]],
    ]);
  });

  test('stops between two appends when it is told to', async () => {
    const [from, to] = [await aLedger(), memoryEventStore()];
    const stop = new AbortController();
    const onProgress = (_: string, events: number) => {
      if (events >= 20) stop.abort();
    };
    await expect(copyLog(from, to, { signal: stop.signal, onProgress })).rejects.toThrow('aborted');
    expect((await copyLog(from, to)).before).toBeGreaterThanOrEqual(20);
  });
});

describe('a copy is refused, and names the event,', () => {
  test('where the target is another ledger', async () => {
    const [from, to] = [await aLedger(), memoryEventStore()];
    const other = event('other', { ledgerId: 'two' });
    await append(to, 'ledger', other);
    await expect(copyLog(from, to)).rejects.toThrow(`the target holds ledger@0 (MetricRecorded ${other.id}) where the source`);
    expect(await allOf(to)).toHaveLength(1);
  });

  test('where a stream of the target holds something else', async () => {
    const [from, to] = [await aLedger(), memoryEventStore()];
    for (const { stream, ...first } of (await allOf(from)).slice(0, 5)) await append(to, stream, bare(first));
    await append(to, 'partner-2', event('stray'));
    await expect(copyLog(from, to)).rejects.toThrow('the target holds partner-2@');
  });

  test('where an event of the target has other data', async () => {
    const [from, to] = [await aLedger(0), memoryEventStore()];
    for (const { stream, ...first } of await allOf(from)) await append(to, stream, { ...bare(first), data: { ledgerId: 'x' } });
    await expect(copyLog(from, to)).rejects.toThrow('with other data or metadata');
  });

  test('where the target goes on after the source', async () => {
    const [from, to] = [await aLedger(), memoryEventStore()];
    await copyLog(from, to);
    await append(to, 'partner-1', event('its own'));
    await expect(copyLog(from, to)).rejects.toThrow('the target goes on after the source ends: with partner-1@');
  });

  test('where something else writes to the target meanwhile', async () => {
    const [from, inner] = [await aLedger(), memoryEventStore()];
    let isFirst = true;
    const to = Object.create(inner, {
      append: {
        value: async (...args: Parameters<EventStore['append']>) => {
          if (isFirst) await append(inner, 'partner-3', event('intruder'));
          isFirst = false;
          return inner.append(...args);
        },
      },
    }) as EventStore;
    await expect(copyLog(from, to)).rejects.toThrow(/^partner-3@0 .* something else writes to the target/);
  });

  test('where the target says that it stored what it did not', async () => {
    const [from, inner] = [await aLedger(), memoryEventStore()];
    let appends = 0;
    const to = Object.create(inner, {
      append: {
        value: async (...args: Parameters<EventStore['append']>) => {
          appends += 1;
          return appends === 31 ? { revision: 0, position: START, repeated: false } : inner.append(...args);
        },
      },
    }) as EventStore;
    await expect(copyLog(from, to)).rejects.toThrow('the source goes on');
  });

  test('where there is nothing to copy', async () => {
    await expect(copyLog(memoryEventStore(), memoryEventStore())).rejects.toThrow('the source is empty');
  });
});

const bare = ({ id, type, data, metadata }: NewEvent): NewEvent => ({ id, type, data, metadata });
