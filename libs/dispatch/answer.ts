import { ProblemError } from '#contracts';
import type { EventStore, StoredEvent } from '#event-store';
import type { CommandAnswer } from './command-request.js';
import type { Prepared } from './prepare.js';

/** The first answer again, rebuilt from the events that the command stored. `idempotency-key-reused` where it had another body. */
export async function replayedAnswer(
  { commandId, stream, bodyHash }: Prepared,
  firstRevision: number,
  store: EventStore,
): Promise<CommandAnswer | ProblemError> {
  const events: StoredEvent[] = [];
  for await (const event of store.readStream(stream, { from: firstRevision })) {
    if (event.metadata['commandId'] !== commandId) break;
    events.push(event);
  }
  const last = events.at(-1);
  if (!last) throw new Error(`expected events of command ${commandId} at revision ${firstRevision} of ${stream}`);
  if (last.metadata['bodyHash'] !== bodyHash)
    return new ProblemError('idempotency-key-reused', 'this Idempotency-Key was accepted with another body', {
      path: 'Idempotency-Key',
    });
  return {
    commandId,
    stream,
    revision: last.revision,
    position: last.position,
    eventIds: events.map(({ id }) => id),
    replayed: true,
  };
}

/** The answer to a command that changed nothing: its write is as old as the log's head. */
export const unchangedAnswer = async (
  { commandId, stream }: Prepared,
  revision: number,
  store: EventStore,
): Promise<CommandAnswer> => ({ commandId, stream, revision, position: await store.logHead(), eventIds: [], replayed: false });
