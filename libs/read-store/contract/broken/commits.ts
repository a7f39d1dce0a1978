import { CheckpointConflict } from '../../errors.js';
import type { Document } from '../../collection.js';
import type { Checkpoint } from '../../read-store.js';
import { replacing, type Breakings } from './broken.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Adapters whose commits are not one step. */
export const brokenCommits: Breakings = {
  'a checkpoint moves with the documents of its commit': replacing((store) => ({
    checkpoint: async (key) => {
      const checkpoint = await store.checkpoint(key);
      return checkpoint && { ...checkpoint, position: String(Number(checkpoint.position)) };
    },
  })),
  'a checkpoint that is not as expected refuses the commit, and nothing of it is written': replacing((store) => ({
    commit: async (commit) => {
      await store.commit({ writes: commit.writes });
      await store.commit({ ...commit, writes: [] });
    },
  })),
  'a checkpoint that was taken over under another fence refuses the former holder, though it stands where it stood': replacing(
    (store) => ({
      commit: async ({ checkpoint, ...rest }) => {
        if (checkpoint === undefined) return store.commit(rest);
        const found = await store.checkpoint(checkpoint.key);
        const isThere = found !== undefined && found.position === checkpoint.expected?.position;
        return store.commit({ ...rest, checkpoint: { ...checkpoint, expected: isThere ? found : checkpoint.expected } });
      },
    }),
  ),
  'a commit that fails in its last collection writes nothing of the others, and leaves its checkpoint': replacing((store) => ({
    commit: async ({ writes, checkpoint }) => {
      for (const write of writes.slice(0, -1)) await store.commit({ writes: [write] });
      await store.commit({ writes: writes.slice(-1), ...(checkpoint === undefined ? {} : { checkpoint }) });
    },
  })),
  'of many commits that race from one checkpoint exactly one wins': replacing((store) => ({
    commit: async ({ writes, checkpoint }) => {
      if (checkpoint === undefined) return store.commit({ writes });
      const { key, expected, next } = checkpoint;
      const found = await store.checkpoint(key);
      if (found?.position !== expected?.position) throw new CheckpointConflict(key);
      await turn();
      await store.forgetCheckpoint(key);
      return store.commit({ writes, checkpoint: { key, expected: undefined, next } });
    },
  })),
  'of commits that race, only the documents of the one that wins are there': replacing((store) => ({
    commit: async ({ writes, ...rest }) => {
      await store.commit({ writes });
      await store.commit({ writes: [], ...rest });
    },
  })),
  'a document that is read is whole: of one commit, and not of two': replacing((store) => ({
    commit: async ({ writes }) => {
      for (const { collection, put } of writes) {
        const found = await store.getMany(
          collection,
          put.map(({ id }) => id),
        );
        const half = put.map((document) => ({ ...found.get(document.id), id: document.id, rank: document['rank'] }));
        await store.commit({ writes: [{ collection, put: half }] });
        await turn();
        await store.commit({ writes: [{ collection, put }] });
      }
    },
  })),
  'a reader sees all of a commit or nothing of it': replacing((store) => ({
    commit: async ({ writes }) => {
      for (const { collection, put } of writes) {
        await store.commit({ writes: [{ collection, put: put.slice(0, 25) }] });
        await turn();
        await store.commit({ writes: [{ collection, put: put.slice(25) }] });
      }
    },
  })),
  'one writes, and then reads what it wrote; so does another process': replacing((store) => {
    const cached = new Map<string, Promise<ReadonlyMap<string, Document>>>();
    return {
      getMany: (collection, ids) => {
        const key = ids.join();
        const found = cached.get(key) ?? store.getMany(collection, ids);
        cached.set(key, found);
        return found;
      },
    };
  }),
  'within one commit the last document of an id is kept, and a removed one is gone': replacing((store) => ({
    commit: ({ writes, ...rest }) =>
      store.commit({ ...rest, writes: writes.map((write) => ({ ...write, put: write.put.toReversed() })) }),
  })),
  'a forgotten checkpoint starts anew, and leaves the others and the documents': replacing((store) => {
    const forgotten = new Set<string>();
    return {
      forgetCheckpoint: async (key) => void forgotten.add(key),
      checkpoint: async (key): Promise<Checkpoint | undefined> => (forgotten.has(key) ? undefined : store.checkpoint(key)),
    };
  }),
  'documents, checkpoints, aliases and declarations survive a restart': (harness) => ({
    ...harness,
    restart: async () => {
      const store = await harness.restart();
      await store.forgetCheckpoint('cards/0');
      return store;
    },
  }),
};
