import type { Database } from './database.js';
import type { RecordedEvent } from './event.js';

/** An event on its way out: for a link that was resolved, the event that it points to, where that is still there, and the link. */
export interface ResolvedEvent {
  readonly event: RecordedEvent | undefined;
  readonly link?: RecordedEvent;
}

/** Follows a link, whose data reads `revision@stream`. What is no link is left as it is. */
export function resolveLink(database: Database, event: RecordedEvent): ResolvedEvent {
  if (event.type !== '$>') return { event };
  const [, revision = '', name = ''] = /^(\d+)@(.*)$/s.exec(Buffer.from(event.data).toString()) ?? [];
  const stream = database.stream(name);
  const isReadable = !stream.tombstoned && BigInt(revision || 0) >= stream.truncateBefore;
  return { event: isReadable ? stream.events[Number(revision)] : undefined, link: event };
}
