import type { ReadStore } from '#read-store';
import type { StreamSnapshot } from './stream-state.js';

/** Where folded streams are kept between starts. Losing one costs time, never facts. */
export interface Snapshots {
  load(stream: string): Promise<StreamSnapshot | undefined>;
  save(stream: string, snapshot: StreamSnapshot): Promise<void>;
}

/** Snapshots nowhere: every cold stream is folded from its beginning. */
export const noSnapshots: Snapshots = { load: async () => undefined, save: async () => undefined };

const COLLECTION = 'stream-snapshots';

/** Snapshots in a collection of the read store, one a stream, of one ledger: another ledger's are passed over. */
export const readStoreSnapshots = async (store: ReadStore, ledgerId: string): Promise<Snapshots> => {
  await store.declare({ name: COLLECTION, fields: {}, indexes: [] });
  return {
    async load(stream) {
      const kept = (await store.getMany(COLLECTION, [stream])).get(stream);
      return kept?.['ledgerId'] === ledgerId ? (kept['snapshot'] as StreamSnapshot) : undefined;
    },
    save: (stream, snapshot) => store.commit({ writes: [{ collection: COLLECTION, put: [{ id: stream, ledgerId, snapshot }] }] }),
  };
};
