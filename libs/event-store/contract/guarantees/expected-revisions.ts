import assert from 'node:assert/strict';
import { WrongExpectedRevision } from '../../errors.js';
import type { EventStore } from '../../event-store.js';
import type { Guarantee } from '../guarantee.js';
import { collect, event, events } from '../tools/index.js';

const refused = (store: EventStore, stream: string, expected: 'none' | number, actual: 'none' | number): Promise<void> =>
  assert.rejects(store.append(stream, [event()], expected), (error) => {
    assert.ok(error instanceof WrongExpectedRevision, String(error));
    const { stream: named, expected: said, actual: found } = error;
    assert.deepEqual({ named, said, found }, { named: stream, said: expected, found: actual });
    return true;
  });

export const holdsExpectation: Guarantee = {
  promise: 'an append at another revision than the expected one is refused, and told the actual one',
  async check(harness) {
    const store = await harness.open();
    await store.append('partner-a', events(3), 'none');
    await refused(store, 'partner-a', 'none', 2);
    await refused(store, 'partner-a', 0, 2);
    await refused(store, 'partner-a', 3, 2);
    await refused(store, 'partner-b', 0, 'none');
    assert.equal((await collect(store.readAll())).length, 3);
    await store.append('partner-a', [event()], 2);
  },
};

export const anyGoesAnywhere: Guarantee = {
  promise: 'an append at any revision is stored whatever the head, also while others append',
  async check(harness) {
    const store = await harness.open();
    const ends = await Promise.all(Array.from({ length: 100 }, () => store.append('refusals-2011-03-01', events(2), 'any')));
    const revisions = ends.map(({ revision }) => revision).toSorted((one, other) => one - other);
    assert.deepEqual(
      revisions,
      ends.map((_, at) => 2 * at + 1),
    );
  },
};
