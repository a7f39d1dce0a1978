import type { StoredEvent } from '#event-store';
import type { EventKind, EventMetadata, RecordedEvent } from '#kernel';
import { EventTypeUnknown, EventVersionUnknown } from './errors.js';

/** Reads events as the log holds them: with their data at the newest version. */
export type Decode = (stored: StoredEvent) => RecordedEvent;

/**
 * A decoder for these kinds of events. An event is upcast one version at a time, so that everything above knows the newest version only.
 * It throws `EventTypeUnknown` and `EventVersionUnknown`. The decoder itself throws where two kinds have one type.
 */
export function decoder(kinds: readonly EventKind[]): Decode {
  const byType = new Map(kinds.map((kind) => [kind.type, kind]));
  if (byType.size < kinds.length) throw new Error('two kinds of events have the same type');

  return (stored) => {
    const { id, type, stream, revision, position } = stored;
    const kind = byType.get(type);
    if (!kind) throw new EventTypeUnknown(type, stream, revision);
    const metadata = stored.metadata as EventMetadata;
    return { id, type, stream, revision, position, version: kind.version, data: newest(kind, stored), metadata };
  };
}

function newest({ type, version, upcasts }: EventKind, { stream, revision, data, metadata }: StoredEvent): StoredEvent['data'] {
  const written = metadata['schemaVersion'];
  if (written === version) return data;
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 1 || written > version)
    throw new EventVersionUnknown(type, stream, revision, written, version);
  let upcasted = data;
  for (let at = written; at < version; at += 1) {
    const upcast = upcasts[at];
    if (!upcast) throw new EventVersionUnknown(type, stream, revision, written, version);
    upcasted = upcast(upcasted);
  }
  return upcasted;
}
