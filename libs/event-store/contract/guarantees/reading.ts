import assert from 'node:assert/strict';
import { START } from '../../event.js';
import type { EventStore, ReadStreamOptions } from '../../event-store.js';
import type { Guarantee } from '../guarantee.js';
import { collect, event, events, fill, first, idsOf, within } from '../tools/index.js';

const revisionsOf = async (store: EventStore, options?: ReadStreamOptions): Promise<readonly number[]> =>
  (await collect(store.readStream('partner-b', options))).map(({ revision }) => revision);

/** A stream of ten events among others. */
const tenAmongOthers = async (store: EventStore): Promise<void> => {
  for (let n = 0; n < 10; n += 1)
    for (const stream of ['partner-a', 'partner-b', 'partner-c']) await store.append(stream, [event({ n })], 'any');
};

export const readsForward: Guarantee = {
  promise: 'a stream is read forward, from the revision asked for and no further than the limit',
  async check(harness) {
    const store = await harness.open();
    await tenAmongOthers(store);
    assert.deepEqual(await revisionsOf(store), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert.deepEqual(await revisionsOf(store, { from: 7 }), [7, 8, 9]);
    assert.deepEqual(await revisionsOf(store, { from: 7, limit: 2 }), [7, 8]);
    assert.deepEqual(await revisionsOf(store, { limit: 0 }), []);
    assert.deepEqual(await revisionsOf(store, { limit: 1 }), [0]);
    assert.deepEqual(await revisionsOf(store, { from: 10 }), []);
  },
};

export const readsBackward: Guarantee = {
  promise: 'a stream is read backward, from its end or from the revision asked for',
  async check(harness) {
    const store = await harness.open();
    await tenAmongOthers(store);
    const direction = 'backward';
    assert.deepEqual(await revisionsOf(store, { direction }), [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    assert.deepEqual(await revisionsOf(store, { direction, limit: 1 }), [9]);
    assert.deepEqual(await revisionsOf(store, { direction, limit: 0 }), []);
    assert.deepEqual(await revisionsOf(store, { direction, from: 2 }), [2, 1, 0]);
    assert.deepEqual(await revisionsOf(store, { direction, from: 5, limit: 2 }), [5, 4]);
    assert.deepEqual(await revisionsOf(store, { direction, from: 99, limit: 2 }), [9, 8]);
  },
};

export const missingIsEmpty: Guarantee = {
  promise: 'a stream that does not exist has no events and no head, and an empty log ends at its start',
  async check(harness) {
    const store = await harness.open();
    assert.deepEqual(await collect(store.readAll()), []);
    assert.equal(await store.logHead(), START);
    for (const direction of ['forward', 'backward'] as const)
      assert.deepEqual(await collect(store.readStream('partner-x', { direction })), []);
    assert.equal(await store.streamHead('partner-x'), undefined);
  },
};

export const knowsHeads: Guarantee = {
  promise: 'the head of a stream and of the log are those of the last append',
  async check(harness) {
    const store = await harness.open();
    for (let append = 0; append < 5; append += 1) {
      const stream = `partner-${append % 2}`;
      const { revision, position } = await store.append(stream, events(append + 1), 'any');
      assert.equal(await store.streamHead(stream), revision);
      assert.equal(await store.logHead(), position);
    }
    assert.equal(await store.streamHead('partner-0'), 8);
  },
};

export const readsAllAfter: Guarantee = {
  promise: 'the log is read from after any of its positions, no further than the limit',
  async check(harness) {
    const store = await harness.open();
    await store.append('partner-a', events(7), 'none');
    await store.append('partner-b', events(5), 'none');
    const all = await collect(store.readAll());
    assert.deepEqual(idsOf(await collect(store.readAll({ after: START }))), idsOf(all));
    for (const [at, { position }] of all.entries()) {
      assert.deepEqual(idsOf(await collect(store.readAll({ after: position }))), idsOf(all.slice(at + 1)));
      assert.deepEqual(idsOf(await collect(store.readAll({ after: position, limit: 2 }))), idsOf(all.slice(at + 1, at + 3)));
    }
    assert.deepEqual(await collect(store.readAll({ limit: 0 })), []);
  },
};

export const readsLongStreams: Guarantee = {
  promise: 'a long stream and a long log are read whole, once each event, in both directions',
  async check(harness) {
    const store = await harness.open();
    for (let append = 0; append < 4; append += 1) {
      await store.append('partner-a', events(700), 'any');
      await store.append('partner-b', events(300), 'any');
    }
    const all = await collect(store.readAll());
    assert.equal(new Set(all.map(({ position }) => position)).size, 4_000);
    assert.equal(all.length, 4_000);
    const forward = await collect(store.readStream('partner-a'));
    const backward = await collect(store.readStream('partner-a', { direction: 'backward' }));
    assert.deepEqual(idsOf(forward), idsOf(all.filter(({ stream }) => stream === 'partner-a')));
    assert.deepEqual(idsOf(backward), idsOf(forward.toReversed()));
  },
};

export const mayBeLeft: Guarantee = {
  promise: 'a reader may leave early: nothing is held up by it',
  async check(harness) {
    const store = await harness.open();
    await fill(store, ['partner-a'], 50);
    assert.equal((await first(store.readAll(), 3)).length, 3);
    assert.equal((await first(store.readStream('partner-a'), 3)).length, 3);
    const paused = store.readAll()[Symbol.asyncIterator]();
    await paused.next();
    await within(harness, 'an append beside a paused reader', store.append('partner-a', [event()], 49));
    await paused.return?.();
    await within(harness, 'a restart after readers left', harness.reopen());
  },
};

export const countsAreCounts: Guarantee = {
  promise: 'a limit or a revision that is no count is a RangeError',
  async check(harness) {
    const store = await harness.open();
    await store.append('partner-b', events(3), 'none');
    const { signal } = new AbortController();
    for (const wrong of [-1, 0.5, Number.NaN]) {
      await assert.rejects(collect(store.readStream('partner-b', { limit: wrong })), RangeError);
      await assert.rejects(collect(store.readStream('partner-b', { from: wrong })), RangeError);
      await assert.rejects(collect(store.readAll({ limit: wrong })), RangeError);
      await assert.rejects(first(store.subscribe({ after: START, signal, batchSize: wrong }), 1), RangeError);
    }
    await assert.rejects(first(store.subscribe({ after: START, signal, batchSize: 0 }), 1), RangeError);
  },
};
