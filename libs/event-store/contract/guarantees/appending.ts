import assert from 'node:assert/strict';
import { EventIdReused, EventRejected, WrongExpectedRevision } from '../../errors.js';
import type { Guarantee } from '../guarantee.js';
import { collect, event, events, idsOf } from '../tools/index.js';

export const answersItsEnd: Guarantee = {
  promise: 'an append answers with the revision and the position of its last event',
  async check(harness) {
    const store = await harness.open();
    const first = await store.append('partner-a', events(3), 'none');
    const next = await store.append('partner-a', [event()], 2);
    const stored = await collect(store.readStream('partner-a'));
    assert.deepEqual(first, { revision: 2, position: stored[2]?.position, repeated: false });
    assert.deepEqual(next, { revision: 3, position: stored[3]?.position, repeated: false });
  },
};

export const wholeOrNothing: Guarantee = {
  promise: 'an append of several events is stored whole or not at all, and in its order',
  async check(harness) {
    const store = await harness.open();
    const there = event();
    await store.append('partner-a', [there], 'none');
    await assert.rejects(store.append('partner-a', [event(), event({ amount: undefined }), event()], 0), EventRejected);
    assert.deepEqual(idsOf(await collect(store.readStream('partner-a'))), [there.id]);
    await assert.rejects(store.append('partner-a', [there, event()], 'none'), EventIdReused);
    await assert.rejects(store.append('partner-a', events(3), 4), WrongExpectedRevision);
    assert.equal((await collect(store.readAll())).length, 1);
    const several = events(40);
    await store.append('partner-a', several, 0);
    const all = await collect(store.readStream('partner-a', { from: 1 }));
    assert.deepEqual(idsOf(all), idsOf(several));
    assert.deepEqual(
      all.map(({ revision }) => revision),
      several.map((_, at) => at + 1),
    );
  },
};

export const neverSeenInPart: Guarantee = {
  promise: 'no reader ever sees a part of an append',
  async check(harness) {
    const store = await harness.open();
    const reader = await harness.reader();
    const written = new AbortController();
    const write = async (): Promise<void> => {
      for (let append = 0; append < 60; append += 1) await store.append('partner-a', events(5), 'any');
      written.abort();
    };
    const watch = async (): Promise<void> => {
      while (!written.signal.aborted) {
        for (const from of [reader, store]) {
          const seen = (await collect(from.readStream('partner-a'))).length;
          assert.equal(seen % 5, 0, `saw ${seen} events of appends of five`);
        }
        await new Promise(setImmediate);
      }
    };
    await Promise.all([write(), watch()]);
    assert.equal((await collect(reader.readAll())).length, 300);
  },
};

export const outlivesRestart: Guarantee = {
  promise: 'what was acknowledged is there after a restart, as it was',
  async check(harness) {
    const store = await harness.open();
    for (let n = 0; n < 5; n += 1) await store.append(`partner-${n}`, events(2), 'none');
    const before = await collect(store.readAll());
    const again = await harness.reopen();
    assert.deepEqual(await collect(again.readAll()), before);
    assert.equal(before.length, 10);
    assert.deepEqual(await again.append('partner-0', [event()], 1), {
      revision: 2,
      position: await again.logHead(),
      repeated: false,
    });
  },
};
