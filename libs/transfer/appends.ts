import type { StoredEvent } from '#event-store';
import { APPEND_LIMIT, sizeOf } from '#event-store/adapter';

/** Events that go into a stream together. */
export interface Append {
  readonly stream: string;
  readonly events: readonly StoredEvent[];
  /** How much of the limit of an append they take up. */
  readonly bytes: number;
}

const commandOf = ({ metadata }: StoredEvent): unknown => metadata['commandId'];

/** Whether an event came after another in one append, as far as can be told: of the same command, next to it in stream and log. */
const isOneWith = (event: StoredEvent, before: StoredEvent): boolean =>
  event.stream === before.stream && commandOf(event) !== undefined && commandOf(event) === commandOf(before);

/** Events by command, in the order of the log. */
async function* commandsOf(events: AsyncIterable<StoredEvent>): AsyncIterable<StoredEvent[]> {
  let command: StoredEvent[] = [];
  for await (const event of events) {
    const last = command.at(-1);
    if (last && !isOneWith(event, last)) {
      yield command;
      command = [];
    }
    command.push(event);
  }
  if (command.length > 0) yield command;
}

/** The events of a command in as few parts as there is room for: one, unless it was stored where more was taken than now. */
function* partsOf(
  command: readonly StoredEvent[],
  limit: number,
): Iterable<{ readonly events: StoredEvent[]; readonly size: number }> {
  let events: StoredEvent[] = [];
  let size = 0;
  for (const event of command) {
    const room = sizeOf(event);
    if (events.length > 0 && size + room > limit) {
      yield { events, size };
      [events, size] = [[], 0];
    }
    events.push(event);
    size += room;
  }
  yield { events, size };
}

/**
 * The appends that write a log again in its order. What one command led to stays together; commands that follow each other in one stream
 * share an append while it has room.
 */
export async function* appendsOf(events: AsyncIterable<StoredEvent>, limit = APPEND_LIMIT): AsyncIterable<Append> {
  let together: StoredEvent[] = [];
  let bytes = 0;
  for await (const command of commandsOf(events))
    for (const part of partsOf(command, limit)) {
      const [begun] = together;
      if (begun && (begun.stream !== part.events[0]?.stream || bytes + part.size > limit)) {
        yield { stream: begun.stream, events: together, bytes };
        [together, bytes] = [[], 0];
      }
      together.push(...part.events);
      bytes += part.size;
    }
  const [begun] = together;
  if (begun) yield { stream: begun.stream, events: together, bytes };
}
