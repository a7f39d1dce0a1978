import assert from 'node:assert/strict';
import { PositionUnknown } from '../../errors.js';
import { START, type StoredEvent } from '../../event.js';
import type { EventReader } from '../../event-store.js';
import type { Guarantee } from '../guarantee.js';
import { collect, event, events, fill, first, follow, shown } from '../tools/index.js';

export const positionsRise: Guarantee = {
  promise: 'positions are twenty digits, rise strictly along the log, and agree with the revisions of every stream',
  async check(harness) {
    const store = await harness.open();
    await fill(store, ['partner-a', 'partner-b', 'partner-c'], 20);
    await store.append('partner-b', events(5), 19);
    const all = await collect(store.readAll());
    assert.equal(all.length, 65);
    let before = START;
    const next = new Map<string, number>();
    for (const { position, stream, revision } of all) {
      assert.match(position, /^\d{20}$/);
      assert.ok(position > before, `${position} follows ${before}`);
      assert.equal(revision, next.get(stream) ?? 0);
      next.set(stream, revision + 1);
      before = position;
    }
    for (const stream of next.keys())
      assert.deepEqual(
        await collect(store.readStream(stream)),
        all.filter((one) => one.stream === stream),
      );
  },
};

export const positionsLast: Guarantee = {
  promise: 'positions stay the same after a restart, and later ones are greater',
  async check(harness) {
    const store = await harness.open();
    await fill(store, ['partner-a', 'partner-b'], 10);
    const before = (await collect(store.readAll())).map(shown);
    const again = await harness.reopen();
    const { position } = await again.append('partner-c', [event()], 'none');
    const after = (await collect(again.readAll())).map(shown);
    assert.deepEqual(after.slice(0, -1), before);
    assert.equal(after.at(-1)?.position, position);
    assert.ok(position > (before.at(-1)?.position ?? ''));
  },
};

/** Reads again and again after the last position seen, until `done` says that nothing more will come. */
const poll = async (reader: EventReader, done: () => boolean): Promise<StoredEvent[]> => {
  const seen: StoredEvent[] = [];
  for (let last = false; !last;) {
    last = done();
    for await (const one of reader.readAll({ after: seen.at(-1)?.position ?? START })) seen.push(one);
    await new Promise(setImmediate);
  }
  return seen;
};

export const nothingAppearsBehind: Guarantee = {
  promise: 'no event ever appears behind one that a reader has already seen',
  async check(harness) {
    const store = await harness.open();
    const reader = await harness.reader();
    const streams = Array.from({ length: 20 }, (_, n) => `partner-${n}`);
    let writing = true;
    const write = fill(store, streams, 50).finally(() => {
      writing = false;
    });
    const [polled, followed] = await Promise.all([
      poll(reader, () => !writing),
      follow(harness, reader, 1_000, { batchSize: 30 }),
      write,
    ]);
    const all = (await collect(store.readAll())).map(shown);
    assert.deepEqual(polled.map(shown), all);
    assert.deepEqual(followed.map(shown), all);
  },
};

export const refusesUnknownPositions: Guarantee = {
  promise: 'a position beyond the head is refused, and so is a text that is no position',
  async check(harness) {
    const store = await harness.open();
    await fill(store, ['partner-a'], 3);
    const head = await store.logHead();
    const beyond = String(BigInt(head) + 1_000_000n).padStart(20, '0');
    const { signal } = new AbortController();
    for (const open of [async () => store, () => harness.reader(), () => harness.reopen()]) {
      const from = await open();
      for (const after of [beyond, '', '7', 'a'.repeat(20), '9'.repeat(20)]) {
        const unknown = (error: unknown): boolean => {
          assert.ok(error instanceof PositionUnknown, String(error));
          assert.deepEqual([error.position, error.head], [after, head]);
          return true;
        };
        const waiting = AbortSignal.any([signal, AbortSignal.timeout(harness.patience ?? 10_000)]);
        await assert.rejects(first(from.subscribe({ after, signal: waiting }), 1), unknown);
        await assert.rejects(collect(from.readAll({ after })), unknown);
      }
    }
  },
};
