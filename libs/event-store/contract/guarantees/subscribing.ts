import assert from 'node:assert/strict';
import { START, type Position, type StoredEvent } from '../../event.js';
import type { Guarantee } from '../guarantee.js';
import { collect, events, fill, follow, shown, trickle, within } from '../tools/index.js';

export const missesNothing: Guarantee = {
  promise: 'a subscription catches up and goes on live: it misses nothing and repeats nothing',
  async check(harness) {
    const store = await harness.open();
    await fill(store, ['partner-a', 'partner-b', 'partner-c'], 20);
    const followed = follow(harness, store, 120, { batchSize: 7 });
    await Promise.all(['partner-a', 'partner-d', 'partner-e'].map((stream) => trickle(store, stream, 20)));
    const all = await collect(store.readAll());
    assert.deepEqual((await followed).map(shown), all.map(shown));
    assert.deepEqual(
      (await follow(harness, store, 20, { after: all[99]?.position ?? '' })).map(shown),
      all.slice(100).map(shown),
    );
  },
};

export const resumesAnywhere: Guarantee = {
  promise: 'a reader that stops anywhere and goes on from its position, across restarts, misses nothing and repeats nothing',
  async check(harness) {
    let store = await harness.open();
    const read: StoredEvent[] = [];
    for (let life = 0; life < 8; life += 1) {
      await store.append(`partner-${life % 3}`, events(5), 'any');
      await fill(store, ['partner-a', 'partner-b'], 3);
      const after: Position = read.at(-1)?.position ?? START;
      const batchSize = life + 1;
      read.push(...(await follow(harness, store, life + 3, { after, batchSize })).slice(0, life + 3));
      store = await harness.reopen();
    }
    const rest = await collect(store.readAll({ after: read.at(-1)?.position ?? START }));
    assert.deepEqual([...read, ...rest].map(shown), (await collect(store.readAll())).map(shown));
    assert.equal(read.length + rest.length, 88);
  },
};

export const keepsBatchSize: Guarantee = {
  promise: 'no batch is empty or larger than asked for',
  async check(harness) {
    const store = await harness.open();
    await store.append('partner-a', events(20), 'none');
    const stop = new AbortController();
    let come = 0;
    const consume = async (): Promise<void> => {
      for await (const batch of store.subscribe({ after: START, signal: stop.signal, batchSize: 3 })) {
        assert.ok(batch.length >= 1 && batch.length <= 3, `a batch of ${batch.length}`);
        come += batch.length;
        if (come === 20) await store.append('partner-a', events(10), 19);
        if (come === 30) return;
      }
    };
    await within(harness, 'delivery of 30 events', consume());
    stop.abort();
  },
};

export const keepsToTypes: Guarantee = {
  promise: 'a subscription to some types of events gives those alone, all of them, before and after it has caught up',
  async check(harness) {
    const store = await harness.open();
    const types = new Set(['MeasurementMoved', 'PeriodClosed']);
    const mixed = (count: number) =>
      events(count).map((event, n) => (n % 7 === 3 ? { ...event, type: [...types][n % 2] ?? '' } : event));
    await store.append('partner-a', mixed(70), 'none');
    const followed = follow(harness, store, 20, { batchSize: 5, types });
    for (const event of mixed(70)) await store.append('partner-b', [event], 'any');
    const asked = (await collect(store.readAll())).filter(({ type }) => types.has(type));
    assert.deepEqual((await followed).map(shown), asked.map(shown));
  },
};

export const waitsForItsConsumer: Guarantee = {
  promise: 'a slow consumer holds up no append, and still gets everything in its order',
  async check(harness) {
    const store = await harness.open();
    await store.append('partner-a', events(10), 'none');
    const stop = new AbortController();
    const batches = store.subscribe({ after: START, signal: stop.signal, batchSize: 10 })[Symbol.asyncIterator]();
    const next = () => within(harness, 'the next batch', batches.next());
    const come = [...((await next()).value as readonly StoredEvent[])];
    await within(harness, 'appending beside a busy consumer', fill(store, ['partner-b', 'partner-c'], 200));
    await within(harness, 'a large append beside a busy consumer', store.append('partner-a', events(1_500), 9));
    while (come.length < 1_910) come.push(...((await next()).value as readonly StoredEvent[]));
    stop.abort();
    assert.equal((await next()).done, true);
    assert.deepEqual(come.map(shown), (await collect(store.readAll())).map(shown));
  },
};

export const endsQuietly: Guarantee = {
  promise: 'a subscription ends quietly when its signal aborts: before it starts, while it waits, and while its consumer works',
  async check(harness) {
    const store = await harness.open();
    await store.append('partner-a', events(20), 'none');
    const before = store.subscribe({ after: START, signal: AbortSignal.abort() });
    assert.deepEqual(await within(harness, 'the end of a subscription aborted before', collect(before)), []);

    const waiting = new AbortController();
    const atHead = collect(store.subscribe({ after: await store.logHead(), signal: waiting.signal }));
    setTimeout(() => waiting.abort(), 20);
    assert.deepEqual(await within(harness, 'the end of a waiting subscription', atHead), []);

    const working = new AbortController();
    let batches = 0;
    const consume = async (): Promise<void> => {
      for await (const batch of store.subscribe({ after: START, signal: working.signal, batchSize: 2 })) {
        batches += batch.length > 0 ? 1 : 0;
        working.abort(new Error('the reason of the one who aborts is not thrown'));
      }
    };
    await within(harness, 'the end of a subscription aborted by its consumer', consume());
    assert.equal(batches, 1);
  },
};

export const subscriptionsAreApart: Guarantee = {
  promise: 'subscriptions do not disturb each other: each gets everything',
  async check(harness) {
    const store = await harness.open();
    const followers = [1, 3, 100].map((batchSize) => follow(harness, store, 60, { batchSize }));
    await fill(store, ['partner-a', 'partner-b', 'partner-c'], 20);
    const all = (await collect(store.readAll())).map(shown);
    for (const followed of await Promise.all(followers)) assert.deepEqual(followed.map(shown), all);
  },
};

export const letsOthersHaveTheirTurn: Guarantee = {
  promise: 'a subscription that catches up on a long log lets others have their turn between its batches',
  async check(harness) {
    const store = await harness.open();
    await store.append('partner-a', events(5_000), 'none');
    const stop = new AbortController();
    let come = 0;
    const consume = async (): Promise<void> => {
      for await (const batch of store.subscribe({ after: START, signal: stop.signal, batchSize: 10 })) {
        if (come === 0) setImmediate(() => stop.abort());
        come += batch.length;
        if (come === 5_000) return;
      }
    };
    await within(harness, 'the end of the subscription', consume());
    assert.ok(come < 5_000, 'what was to run meanwhile came after the last batch');
  },
};
