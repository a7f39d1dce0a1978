import assert from 'node:assert/strict';
import { StoreUnavailable } from '../../errors.js';
import { START } from '../../event.js';
import type { Guarantee } from '../guarantee.js';
import { collect, event, events, within } from '../tools/index.js';

const closed = (error: unknown): boolean => {
  assert.ok(error instanceof StoreUnavailable, String(error));
  assert.equal(error.why, 'closed');
  return true;
};

export const closeFinishes: Guarantee = {
  promise: 'closing finishes what was accepted',
  async check(harness) {
    const store = await harness.open();
    const accepted = Promise.allSettled(Array.from({ length: 50 }, (_, n) => store.append(`partner-${n}`, events(2), 'none')));
    await within(harness, 'closing', store.close());
    const answers = await within(harness, 'the answer to what was accepted', accepted);
    assert.deepEqual(
      answers.filter(({ status }) => status === 'rejected'),
      [],
    );
    assert.equal((await collect((await harness.reopen()).readAll())).length, 100);
  },
};

export const closedIsClosed: Guarantee = {
  promise: 'after closing everything is refused, and a waiting subscription ends with it',
  async check(harness) {
    const store = await harness.open();
    await store.append('partner-a', events(2), 'none');
    const { signal } = new AbortController();
    const waiting = collect(store.subscribe({ after: await store.logHead(), signal }));
    const ended = assert.rejects(within(harness, 'the end of the subscription', waiting), closed);
    await new Promise(setImmediate);
    await store.close();
    await ended;
    await assert.rejects(store.append('partner-a', [event()], 1), closed);
    await assert.rejects(collect(store.readStream('partner-a')), closed);
    await assert.rejects(collect(store.readAll()), closed);
    await assert.rejects(collect(store.subscribe({ after: START, signal })), closed);
    await assert.rejects(store.streamHead('partner-a'), closed);
    await assert.rejects(store.logHead(), closed);
    await store.close();
  },
};
