import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  EventStoreDBClient,
  jsonEvent,
  type AllStreamRecordedEvent,
  type AllStreamResolvedEvent,
  type AppendExpectedRevision,
  type AppendResult,
  type JSONEventType,
  type Position,
  type SubscribeToAllOptions,
} from '@eventstore/db-client';

/** Anything that yields resolved events. */
type Events = AsyncIterable<{ readonly event?: { readonly type: string } | undefined }>;

const LONGEST_MS = 5_000;
const PAUSE_MS = 20;

/** An event of a type, with data and an id of no meaning unless given. */
export const event = (type: string, data: Record<string, unknown> = { n: 1 }, id: string = randomUUID()) =>
  jsonEvent<JSONEventType<string, Record<string, unknown>>>({ id, type, data });

/** The types of all that is read. */
export async function types(events: Events): Promise<readonly (string | undefined)[]> {
  const found: (string | undefined)[] = [];
  for await (const { event: recorded } of events) found.push(recorded?.type);
  return found;
}

/** How one position lies to another. */
export const compare = (one: Position | undefined, other: Position | undefined): 'before' | 'same' | 'after' | 'none' => {
  if (one === undefined || other === undefined) return 'none';
  if (one.commit === other.commit) return 'same';
  return one.commit < other.commit ? 'before' : 'after';
};

/** What a subscription has sent so far. */
export interface Heard {
  readonly seen: (string | undefined)[];
  readonly signals: string[];
}

/** A talk with a server, in streams that no other talk has. */
export class Conversation {
  readonly client: EventStoreDBClient;

  constructor(
    connectionString: string,
    private readonly prefix: string,
  ) {
    this.client = EventStoreDBClient.connectionString(connectionString);
  }

  /** The stream of that name in this talk. */
  stream(name: string): string {
    return `${this.prefix}${name}`;
  }

  /** Appends events of those types. */
  append(name: string, eventTypes: readonly string[], expectedRevision: AppendExpectedRevision = 'any'): Promise<AppendResult> {
    const events = eventTypes.map((type) => event(type));
    return this.client.appendToStream(this.stream(name), events, { expectedRevision });
  }

  /** The events of a stream. */
  async events(name: string): Promise<readonly AllStreamRecordedEvent[]> {
    const events: AllStreamRecordedEvent[] = [];
    for await (const { event: recorded } of this.client.readStream(this.stream(name))) {
      if (recorded !== undefined) events.push(recorded as AllStreamRecordedEvent);
    }
    return events;
  }

  /** Listens to the log for as long as it takes: until what was heard is enough, then a moment more for what should not come. */
  async heard(options: SubscribeToAllOptions, isEnough: (heard: Heard) => boolean): Promise<Heard> {
    const heard: Heard = { seen: [], signals: [] };
    const subscription = this.client.subscribeToAll(options);
    subscription.on('data', (item: AllStreamResolvedEvent) => void heard.seen.push(item.event?.type));
    for (const name of ['caughtUp', 'end'] as const) subscription.on(name, () => void heard.signals.push(name));
    subscription.on('error', (error: Error) => void heard.signals.push(`error:${error.constructor.name}`));
    await eventually(() => isEnough(heard));
    await subscription.unsubscribe();
    await sleep(PAUSE_MS);
    return heard;
  }

  /** Ends the talk. */
  dispose(): Promise<void> {
    return this.client.dispose();
  }
}

/** Waits until something holds; goes on after a while where it never does, so that what was found can be shown. */
export async function eventually(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + LONGEST_MS;
  while (!holds() && performance.now() < deadline) await sleep(PAUSE_MS);
  await sleep(PAUSE_MS);
}
