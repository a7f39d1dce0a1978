import assert from 'node:assert/strict';
import { EventIdReused } from '../../errors.js';
import type { NewEvent } from '../../event.js';
import type { EventStore, ExpectedRevision } from '../../event-store.js';
import type { Guarantee } from '../guarantee.js';
import { collect, event, events } from '../tools/index.js';

const length = async (store: EventStore): Promise<number> => (await collect(store.readAll())).length;

/** Appends three events, and one after them, and hands over the three. */
const threeAndOneMore = async (store: EventStore): Promise<readonly [NewEvent, NewEvent, NewEvent]> => {
  const three = [event({ n: 0 }), event({ n: 1 }), event({ n: 2 })] as const;
  await store.append('partner-a', three, 'none');
  await store.append('partner-a', [event({ n: 3 })], 2);
  return three;
};

const reused = async (store: EventStore, appended: readonly NewEvent[], expected: ExpectedRevision): Promise<void> => {
  const before = await length(store);
  await assert.rejects(store.append('partner-a', appended, expected), (error) => {
    assert.ok(error instanceof EventIdReused, String(error));
    assert.equal(error.stream, 'partner-a');
    assert.ok(
      appended.some(({ id }) => id === error.eventId),
      `${error.eventId} was not appended`,
    );
    return true;
  });
  assert.equal(await length(store), before);
};

export const repeatsOnce: Guarantee = {
  promise: 'the same append again succeeds with its first answer and stores nothing, also after later events',
  async check(harness) {
    const store = await harness.open();
    const both = events(2);
    const answer = await store.append('partner-a', both, 'none');
    assert.deepEqual(await store.append('partner-a', both, 'none'), { ...answer, repeated: true });
    const third = event();
    const next = await store.append('partner-a', [third], 1);
    await store.append('partner-a', events(3), 2);
    assert.deepEqual(await store.append('partner-a', both, 'none'), { ...answer, repeated: true });
    assert.deepEqual(await store.append('partner-a', [third], 1), { ...next, repeated: true });
    assert.equal(await length(store), 6);
  },
};

export const repeatsAfterRestart: Guarantee = {
  promise: 'the same append again is recognised after a restart',
  async check(harness) {
    const store = await harness.open();
    const both = events(2);
    const answer = await store.append('partner-a', both, 'none');
    await store.append('partner-a', [event()], 1);
    const again = await harness.reopen();
    assert.deepEqual(await again.append('partner-a', both, 'none'), { ...answer, repeated: true });
    assert.equal(await length(again), 3);
  },
};

export const repeatsAtAny: Guarantee = {
  promise: 'the same append at any revision again is stored once',
  async check(harness) {
    const store = await harness.open();
    const both = events(2);
    const answer = await store.append('refusals-2011-03-01', both, 'any');
    await store.append('refusals-2011-03-01', [event()], 'any');
    assert.deepEqual(await store.append('refusals-2011-03-01', both, 'any'), { ...answer, repeated: true });
    assert.equal(await length(store), 3);
  },
};

export const repeatsAtOnce: Guarantee = {
  promise: 'the same append sent several times at once is stored once, and each is answered alike',
  async check(harness) {
    const store = await harness.open();
    const both = events(2);
    const answers = await Promise.all(Array.from({ length: 20 }, () => store.append('partner-a', both, 'none')));
    assert.equal(new Set(answers.map(({ revision, position }) => `${revision} ${position}`)).size, 1);
    assert.equal(answers.filter(({ repeated }) => !repeated).length, 1);
    assert.equal(await length(store), 2);
  },
};

export const contentCounts: Guarantee = {
  promise: 'the same ids with other content are refused',
  async check(harness) {
    const store = await harness.open();
    const [one, two, three] = await threeAndOneMore(store);
    await reused(store, [one, two, { ...three, data: { n: 4 } }], 'none');
    await reused(store, [one, { ...two, metadata: { commandId: 'c-2' } }, three], 'none');
    await reused(store, [{ ...one, type: 'MetricVoided' }, two, three], 'none');
    const again = await harness.reopen();
    await reused(again, [one, two, { ...three, data: { n: 4 } }], 'none');
  },
};

export const keyOrderDoesNotCount: Guarantee = {
  promise: 'the same content with its keys in another order is the same content',
  async check(harness) {
    const store = await harness.open();
    const one = event({ value: '1.5', dimensions: { market: 'KE', line: 'HIV' } });
    const answer = await store.append('partner-a', [one], 'none');
    const other = { ...one, data: { dimensions: { line: 'HIV', market: 'KE' }, value: '1.5' } };
    assert.deepEqual(await store.append('partner-a', [other], 'none'), { ...answer, repeated: true });
  },
};

export const partIsNoRepeat: Guarantee = {
  promise: 'a part of an earlier append is refused',
  async check(harness) {
    const store = await harness.open();
    const [one, two, three] = await threeAndOneMore(store);
    await reused(store, [one], 'none');
    await reused(store, [one, two], 'none');
    await reused(store, [two, three], 0);
    await reused(store, [three], 1);
    await reused(store, [two, one, three], 'none');
  },
};

export const mixtureIsNoRepeat: Guarantee = {
  promise: 'ids of an earlier append mixed with others are refused',
  async check(harness) {
    const store = await harness.open();
    const three = events(3);
    await store.append('partner-a', three, 'none');
    await reused(store, [...three, event()], 'none');
    await reused(store, [...three.slice(1), event()], 0);
    const [one, two] = three;
    assert.ok(one && two);
    await reused(store, [one, two, event()], 'none');
  },
};

export const idsAreOfTheirStream: Guarantee = {
  promise: 'the same id in another stream is another event',
  async check(harness) {
    const store = await harness.open();
    const one = event();
    await store.append('partner-a', [one], 'none');
    assert.equal((await store.append('partner-b', [one], 'none')).repeated, false);
    assert.equal(await length(store), 2);
  },
};
