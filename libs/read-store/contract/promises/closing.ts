import assert from 'node:assert/strict';
import { ReadStoreUnavailable } from '../../errors.js';
import { CARDS, keepCards } from '../cards.js';
import type { ContractPromise } from '../harness.js';

/** A closed store says so. */
export const closingPromises: readonly ContractPromise[] = [
  {
    promise: 'closing waits for what was accepted; afterwards everything is refused as unavailable',
    async check({ store, another }) {
      const other = await another();
      await keepCards(store, [{ id: 'a' }]);
      const accepted = store.commit({ writes: [{ collection: CARDS.name, put: [{ id: 'b' }] }] });
      await store.close();
      await accepted;
      await assert.rejects(store.getMany(CARDS.name, ['a']), ReadStoreUnavailable);
      await assert.rejects(store.commit({ writes: [{ collection: CARDS.name, put: [{ id: 'c' }] }] }), ReadStoreUnavailable);
      await assert.rejects(store.declare(CARDS), ReadStoreUnavailable);
      await store.close();
      assert.equal(await other.count(CARDS.name), 2);
    },
  },
];
