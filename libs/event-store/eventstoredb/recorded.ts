import type { ResolvedEvent } from '@eventstore/db-client';
import type { Found } from '../adapter/index.js';
import type { EventPayload, StoredEvent } from '../event.js';
import { unmarked, type Mark } from './append-mark.js';
import { positionAt } from './places.js';
import { isSystemType, type StreamNames } from './stream-names.js';

/** An event of the ledger as it was read, and the mark of its append. */
export interface Recorded {
  readonly event: StoredEvent;
  readonly mark: Mark | undefined;
}

const isPayload = (value: unknown): value is EventPayload =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/**
 * What the server sent, where it is an event of the ledger; `undefined` for system events, links and what other applications wrote. Throws
 * where somebody else wrote into a stream of the ledger.
 */
export const recordedOf = ({ event: sent }: ResolvedEvent, names: StreamNames): Recorded | undefined => {
  if (sent === undefined || isSystemType(sent.type)) return undefined;
  const stream = names.inLedger(sent.streamId);
  if (stream === undefined) return undefined;
  const { id, type, data, metadata: stored, revision, position } = sent;
  if (position === undefined) throw new Error('expected events with their positions: EventStoreDB 22.6 or later');
  if (!sent.isJson || !isPayload(data) || !isPayload(stored))
    throw new Error(
      `event ${revision} of ${sent.streamId} was not written by a ledger: expected JSON objects as data and metadata`,
    );
  const { metadata, mark } = unmarked(stored);
  return { event: { id, type, data, metadata, stream, revision: Number(revision), position: positionAt(position) }, mark };
};

/** The same as the decision of an append wants it. Without a mark it is part of no append that could come again. */
export const foundOf = ({ event: { id, type, data, metadata, revision }, mark }: Recorded): Found => ({
  id,
  type,
  data: JSON.stringify(data),
  metadata: JSON.stringify(metadata),
  revision,
  index: mark?.index ?? -1,
  size: mark?.size ?? 0,
});
