import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CheckpointConflict, CollectionUnknown, DocumentRejected } from '../../errors.js';
import type { Checkpoint, Commit } from '../../read-store.js';
import { CARDS, keepCards } from '../cards.js';
import type { ContractPromise, Harness } from '../harness.js';

const at = (position: number, ledgerId = 'ledger'): Checkpoint => ({ ledgerId, position: String(position).padStart(20, '0') });

const putAndMove = (id: string, expected: Checkpoint | undefined, next: Checkpoint): Commit => ({
  writes: [{ collection: CARDS.name, put: [{ id }] }],
  checkpoint: { key: 'cards/0', expected, next },
});

const ROUNDS = 10;

/* Eight commits, of two processes, from one checkpoint: round after round. */
const race = async ({ store, another }: Harness): Promise<void> => {
  await store.declare(CARDS);
  const stores = [store, await another()];
  for (let round = 0; round < ROUNDS; round += 1) {
    const expected = round === 0 ? undefined : at(round);
    const races = Array.from({ length: 8 }, async (_, racer) =>
      stores[racer % 2]?.commit(putAndMove(`${round}-${racer}`, expected, at(round + 1))),
    );
    const outcomes = await Promise.allSettled(races);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    assert.equal(lost.length, 7, `round ${round}: exactly one of 8 may win`);
    assert.ok(lost.every(({ reason }) => reason instanceof CheckpointConflict));
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    assert.equal((await store.getMany(CARDS.name, [`${round}-${winner}`])).size, 1);
  }
  assert.deepEqual(await store.checkpoint('cards/0'), at(ROUNDS));
};

/** A batch takes hold with its checkpoint, or not at all. */
export const commitPromises: readonly ContractPromise[] = [
  {
    promise: 'a checkpoint moves with the documents of its commit',
    async check({ store }) {
      await store.declare(CARDS);
      assert.equal(await store.checkpoint('cards/0'), undefined);
      await store.commit(putAndMove('a', undefined, at(1)));
      await store.commit(putAndMove('b', at(1), at(2)));
      assert.deepEqual(await store.checkpoint('cards/0'), at(2));
      assert.equal(await store.checkpoint('cards/1'), undefined);
      assert.equal(await store.count(CARDS.name), 2);
    },
  },
  {
    promise: 'a checkpoint that is not as expected refuses the commit, and nothing of it is written',
    async check({ store }) {
      await store.declare(CARDS);
      await assert.rejects(store.commit(putAndMove('early', at(1), at(2))), CheckpointConflict);
      await store.commit(putAndMove('a', undefined, at(1)));
      await assert.rejects(store.commit(putAndMove('again', undefined, at(1))), CheckpointConflict);
      await assert.rejects(store.commit(putAndMove('stale', at(0), at(2))), CheckpointConflict);
      await assert.rejects(store.commit(putAndMove('foreign', at(1, 'other'), at(2))), CheckpointConflict);
      assert.deepEqual(await store.checkpoint('cards/0'), at(1));
      assert.equal(await store.count(CARDS.name), 1);
    },
  },
  {
    promise: 'a checkpoint that was taken over under another fence refuses the former holder, though it stands where it stood',
    async check({ store, another }) {
      await store.declare(CARDS);
      const [first, second] = [
        { ...at(1), fence: '1 one' },
        { ...at(1), fence: '2 other' },
      ];
      await store.commit(putAndMove('a', undefined, at(1)));
      await store.commit(putAndMove('b', at(1), first));
      assert.deepEqual(await store.checkpoint('cards/0'), first);
      const successor = await another();
      await successor.commit({ writes: [], checkpoint: { key: 'cards/0', expected: first, next: second } });
      await assert.rejects(store.commit(putAndMove('late', first, { ...at(2), fence: '1 one' })), CheckpointConflict);
      await assert.rejects(store.commit(putAndMove('unfenced', at(1), at(2))), CheckpointConflict);
      assert.equal((await store.getMany(CARDS.name, ['late', 'unfenced'])).size, 0);
      assert.deepEqual(await store.checkpoint('cards/0'), second);
      await successor.commit(putAndMove('c', second, at(2)));
      assert.deepEqual(await store.checkpoint('cards/0'), at(2));
    },
  },
  {
    promise: 'a commit that fails in its last collection writes nothing of the others, and leaves its checkpoint',
    async check({ store }) {
      await store.declare(CARDS);
      const commit = (last: Commit['writes'][number]): Promise<void> =>
        store.commit({ ...putAndMove('a', undefined, at(1)), writes: [{ collection: CARDS.name, put: [{ id: 'a' }] }, last] });
      await assert.rejects(commit({ collection: 'unknown', put: [{ id: 'b' }] }), CollectionUnknown);
      await assert.rejects(commit({ collection: CARDS.name, put: [{ id: 'b', total: 'none' }] }), DocumentRejected);
      assert.equal(await store.count(CARDS.name), 0);
      assert.equal(await store.checkpoint('cards/0'), undefined);
    },
  },
  {
    promise: 'of many commits that race from one checkpoint exactly one wins',
    check: async (harness) => void (await race(harness)),
  },
  {
    promise: 'of commits that race, only the documents of the one that wins are there',
    ofOneMoment: true,
    async check(harness) {
      await race(harness);
      assert.equal(await harness.store.count(CARDS.name), ROUNDS);
    },
  },
  {
    promise: 'a document that is read is whole: of one commit, and not of two',
    async check({ store, another }) {
      const reader = await another();
      await keepCards(store, [{ id: 'a', rank: 0, note: 0 }]);
      const write = async (): Promise<void> => {
        for (let rank = 1; rank <= ROUNDS; rank += 1)
          await store.commit({ writes: [{ collection: CARDS.name, put: [{ id: 'a', rank, note: rank }] }] });
      };
      const read = async (): Promise<void> => {
        for (let seen: unknown = 0; seen !== ROUNDS;) {
          const card = (await reader.getMany(CARDS.name, ['a'])).get('a');
          seen = card?.['rank'];
          assert.equal(card?.['note'], seen);
          // A store that reads without waiting must let the writer have its turn.
          await nextTurn();
        }
      };
      await Promise.all([write(), read()]);
    },
  },
  {
    promise: 'a reader sees all of a commit or nothing of it',
    ofOneMoment: true,
    async check({ store, another }) {
      const ids = Array.from({ length: 50 }, (_, number) => `card-${number}`);
      await keepCards(
        store,
        ids.map((id) => ({ id, rank: 0 })),
      );
      const reader = await another();
      const COMMITS = 30;
      const write = async (): Promise<void> => {
        for (let rank = 1; rank <= COMMITS; rank += 1) {
          await store.commit({ writes: [{ collection: CARDS.name, put: ids.map((id) => ({ id, rank })) }] });
        }
      };
      const read = async (): Promise<void> => {
        for (let seen: unknown = 0; seen !== COMMITS;) {
          const page = await reader.find(CARDS.name, { limit: 100 });
          const many = await reader.getMany(CARDS.name, ids);
          assert.equal(new Set(page.documents.map(({ rank }) => rank)).size, 1, 'a page of two commits');
          assert.equal(new Set([...many.values()].map(({ rank }) => rank)).size, 1, 'documents of two commits');
          seen = page.documents[0]?.['rank'];
          await new Promise((resolve) => setImmediate(resolve));
        }
      };
      await Promise.all([write(), read()]);
    },
  },
  {
    promise: 'one writes, and then reads what it wrote; so does another process',
    async check({ store, another }) {
      await keepCards(store, [{ id: 'a', rank: 1 }]);
      const other = await another();
      for (let rank = 2; rank < 12; rank += 1) {
        await store.commit({ writes: [{ collection: CARDS.name, put: [{ id: 'a', rank }] }] });
        assert.deepEqual((await store.getMany(CARDS.name, ['a'])).get('a'), { id: 'a', rank });
        assert.deepEqual((await other.getMany(CARDS.name, ['a'])).get('a'), { id: 'a', rank });
      }
    },
  },
  {
    promise: 'within one commit the last document of an id is kept, and a removed one is gone',
    async check({ store }) {
      await store.declare(CARDS);
      const put = [{ id: 'a', rank: 1 }, { id: 'b' }, { id: 'a', rank: 2 }];
      await store.commit({ writes: [{ collection: CARDS.name, put, remove: ['b'] }] });
      assert.deepEqual((await store.find(CARDS.name, { limit: 9 })).documents, [{ id: 'a', rank: 2 }]);
    },
  },
  {
    promise: 'a forgotten checkpoint starts anew, and leaves the others and the documents',
    async check({ store }) {
      await store.declare(CARDS);
      await store.commit(putAndMove('a', undefined, at(1)));
      await store.commit({ writes: [], checkpoint: { key: 'cards/1', expected: undefined, next: at(7) } });
      await store.forgetCheckpoint('cards/0');
      await store.forgetCheckpoint('never kept');
      assert.equal(await store.checkpoint('cards/0'), undefined);
      assert.deepEqual(await store.checkpoint('cards/1'), at(7));
      assert.equal(await store.count(CARDS.name), 1);
      await store.commit(putAndMove('b', undefined, at(1)));
    },
  },
  {
    promise: 'documents, checkpoints, aliases and declarations survive a restart',
    async check({ store, restart }) {
      await store.declare(CARDS);
      await store.commit(putAndMove('a', undefined, at(1)));
      await store.switchAlias('cards', undefined, CARDS.name);
      const again = await restart();
      assert.deepEqual(await again.checkpoint('cards/0'), at(1));
      assert.equal(await again.resolve('cards'), CARDS.name);
      assert.deepEqual([...(await again.collections())], [CARDS.name]);
      const page = await again.find(CARDS.name, { sort: [{ field: 'total', descending: true }], limit: 10 });
      assert.deepEqual(page.documents, [{ id: 'a' }]);
      await again.commit(putAndMove('b', at(1), at(2)));
    },
  },
];
