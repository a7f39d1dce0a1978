import { improvementStream, metricsStream, partnerEnrolled, partnerStream, periodOpened, programStream } from '#contracts';
import type { EventReader, StoredEvent } from '#event-store';
import type { Static } from 'typebox';
import type { Subject } from '../read-model/index.js';
import type { Log } from './log.js';
import { Merged, type Direction } from './merged.js';
import { knownBy, type Until } from './until.js';

/** Which part of a history to read. `after` is left out itself; it says where the page before ended. */
export interface HistoryOptions {
  readonly until?: Until;
  readonly direction?: Direction;
  readonly after?: string;
}

/**
 * The history of a subject as it is stored, in the order of the log. A partner's is its own stream and every stream that this names: a
 * period when it is opened, what is to become better when the partner is enrolled. A stream is named before anything is recorded in it, so one
 * pass finds all of them.
 */
export async function* historyOf(log: Log, subject: Subject, options: HistoryOptions = {}): AsyncIterable<StoredEvent> {
  const { until = {}, direction = 'forward', after } = options;
  const merged = new Merged(direction);
  const read = (stream: string) => within(log.eventStore, stream, until, direction);
  const isDue = ({ position }: StoredEvent) =>
    after === undefined || (direction === 'forward' ? position > after : position < after);
  try {
    await merged.join(read(streamOf(subject)));
    const joined = new Set<string>();
    if (direction === 'backward') for (const stream of await streamsNamed(log, subject, until)) await merged.join(read(stream));
    for (let event = await merged.take(); event; event = await merged.take()) {
      const named = direction === 'forward' ? streamNamedBy(log, event) : undefined;
      if (named !== undefined && !joined.has(named)) await merged.join(read(named));
      if (named !== undefined) joined.add(named);
      if (isDue(event)) yield event;
    }
  } finally {
    await merged.close();
  }
}

const streamOf = ({ kind, id }: Subject): string => {
  if (kind === 'partner') return partnerStream(id);
  return kind === 'program' ? programStream(id) : id;
};

/** The stream that the event names; `undefined` for every other event. */
const streamNamedBy = (log: Log, event: StoredEvent): string | undefined => {
  if (event.type === periodOpened.type) {
    const { partnerId, programId, periodId } = log.decode(event).data as Static<typeof periodOpened.data>;
    return metricsStream(partnerId, programId, periodId);
  }
  if (event.type !== partnerEnrolled.type) return undefined;
  const { partnerId, programId } = log.decode(event).data as Static<typeof partnerEnrolled.data>;
  return improvementStream(partnerId, programId);
};

async function streamsNamed(log: Log, subject: Subject, until: Until): Promise<ReadonlySet<string>> {
  const streams = new Set<string>();
  for await (const event of within(log.eventStore, streamOf(subject), until, 'forward')) {
    const stream = streamNamedBy(log, event);
    if (stream !== undefined) streams.add(stream);
  }
  return streams;
}

/** A stream as it was known at a moment. */
async function* within(eventStore: EventReader, stream: string, until: Until, direction: Direction): AsyncIterable<StoredEvent> {
  for await (const event of eventStore.readStream(stream, { direction })) {
    if (knownBy(until, event)) yield event;
    else if (direction === 'forward') return;
  }
}
