import { eventDigest, type EventReader, type StoredEvent } from '#event-store';
import type { CollectionDeclaration, CollectionWrites, ReadStore } from '#read-store';

/**
 * What a checkpoint rests on: the last event that was folded. A log that was restored from an older copy, and has grown since, holds
 * another event there, or the same at another position; a number alone would not show it.
 */
export interface Anchor {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly digest: string;
}

/** The anchors of all checkpoints, each under the checkpoint's key. */
const ANCHORS: CollectionDeclaration = {
  name: 'projection-anchors',
  fields: { collection: 'string' },
  indexes: [['collection']],
};

/** The anchor that an event makes. */
export const anchorOf = (event: StoredEvent): Anchor => ({
  stream: event.stream,
  revision: event.revision,
  position: event.position,
  digest: eventDigest(event),
});

/** Makes room for anchors, where there is none. */
export const declareAnchors = (store: ReadStore): Promise<void> => store.declare(ANCHORS);

/** What to write with a checkpoint, so that it can be told later whether it still belongs to the log. */
export const anchorWrites = (collection: string, checkpointKey: string, anchor: Anchor): CollectionWrites => ({
  collection: ANCHORS.name,
  put: [{ id: checkpointKey, collection, ...anchor }],
});

/** Forgets the anchor of a checkpoint. */
export const forgetAnchor = (store: ReadStore, checkpointKey: string): Promise<void> =>
  store.commit({ writes: [{ collection: ANCHORS.name, put: [], remove: [checkpointKey] }] });

const isIn = async (log: EventReader, { stream, revision, position, digest }: Anchor): Promise<boolean> => {
  for await (const event of log.readStream(stream, { from: revision, limit: 1 }))
    return event.position === position && eventDigest(event) === digest;
  return false;
};

/** The first event that a collection was folded from, or a part of it, and that the log does not hold there; `undefined` where all are. */
export async function lostAnchor(log: EventReader, store: ReadStore, collection: string): Promise<Anchor | undefined> {
  if (!(await store.collections()).includes(ANCHORS.name)) return undefined;
  const { documents } = await store.find(ANCHORS.name, {
    filter: [{ field: 'collection', is: 'eq', value: collection }],
    limit: 1000,
  });
  for (const document of documents) {
    const anchor = document as unknown as Anchor;
    if (!(await isIn(log, anchor))) return anchor;
  }
  return undefined;
}
