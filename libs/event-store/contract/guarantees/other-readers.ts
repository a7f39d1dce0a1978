import assert from 'node:assert/strict';
import type { Guarantee } from '../guarantee.js';
import { collect, events, fill, follow, shown, trickle } from '../tools/index.js';

export const othersSeeIt: Guarantee = {
  promise: 'another reader of the same log sees what was acknowledged, at once',
  async check(harness) {
    const store = await harness.open();
    const reader = await harness.reader();
    assert.deepEqual(await collect(reader.readAll()), []);
    for (let append = 0; append < 20; append += 1) {
      const { revision, position } = await store.append('partner-a', events(2), 'any');
      assert.equal(await reader.streamHead('partner-a'), revision);
      assert.equal(await reader.logHead(), position);
      assert.equal((await collect(reader.readStream('partner-a'))).length, revision + 1);
    }
  },
};

export const othersFollow: Guarantee = {
  promise: 'another reader of the same log may subscribe, and goes on when the writer restarts',
  async check(harness) {
    const store = await harness.open();
    const reader = await harness.reader();
    await fill(store, ['partner-a', 'partner-b'], 10);
    const followed = follow(harness, reader, 60, { batchSize: 4 });
    await trickle(store, 'partner-b', 20);
    const again = await harness.reopen();
    await trickle(again, 'partner-a', 20);
    assert.deepEqual((await followed).map(shown), (await collect(again.readAll())).map(shown));
  },
};
