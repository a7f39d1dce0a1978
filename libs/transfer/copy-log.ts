import { EventIdReused, START, WrongExpectedRevision, type EventReader, type EventStore, type Position } from '#event-store';
import { appendsOf, type Append } from './appends.js';
import { compareLogs, type OnEvent } from './compare-logs.js';
import { CopyRefused, cited } from './copy-refused.js';

/** looking: what the target has already is compared; copying; verifying: every event of the target is compared. */
export type Phase = 'looking' | 'copying' | 'verifying';

/** How to copy. */
export interface CopyOptions {
  /**
   * How many appends that are asked for in one turn the target stores in the order of asking, all or none of them. 1 unless it is known
   * to keep that: with more, a failure could leave a later event without an earlier one.
   */
  readonly together?: number;
  /** Told how many events each phase has seen, and up to which position of the source, of which. */
  readonly onProgress?: (phase: Phase, events: number, position: Position, end: Position) => void;
  /** Stops between two appends, or while it compares; the next copy goes on there. */
  readonly signal?: AbortSignal;
}

/** What came of copying. */
export interface Copied {
  /** Events that the target holds now, each compared with the source's. */
  readonly events: number;
  /** Those of them that it held before. */
  readonly before: number;
  /** Position of the source's last event that was copied: what was appended later is for the next copy. */
  readonly end: Position;
  /** Position of the target's last event. */
  readonly head: Position;
}

/**
 * Makes the target a copy of the source as it is now: the same streams, revisions, ids, types, data and metadata, in the same order; only
 * positions are the target's own. What the target has of it already is compared and left; a copy that was cut off goes on. In the end
 * every event of the target is read again and compared. Throws `CopyRefused` where the target holds anything else, and what the stores throw.
 */
export async function copyLog(from: EventReader, to: EventStore, options: CopyOptions = {}): Promise<Copied> {
  const { together = 1, onProgress = () => undefined, signal } = options;
  const end = await from.logHead();
  if (end === START) throw new CopyRefused('there is nothing to copy: the source is empty');
  const counted = (phase: Phase, events = 0): OnEvent => {
    let seen = events;
    return (position) => {
      signal?.throwIfAborted();
      onProgress(phase, (seen += 1), position, end);
    };
  };

  const before = await compareLogs(from, to, end, counted('looking'));
  const tell = counted('copying', before.events);
  for await (const appends of windows(appendsOf(upTo(from, before.position, end)), together)) {
    signal?.throwIfAborted();
    await Promise.all(appends.map((append) => store(to, append)));
    for (const { events } of appends) for (const { position } of events) tell(position);
  }

  const { events, position } = await compareLogs(from, to, end, counted('verifying'));
  if (position !== end) throw new CopyRefused(`the target ends after ${events} events, and the source goes on`);
  return { events, before: before.events, end, head: await to.logHead() };
}

async function* upTo(from: EventReader, after: Position, end: Position) {
  if (after >= end) return;
  for await (const event of from.readAll({ after })) {
    yield event;
    if (event.position >= end) return;
  }
}

/** Most bytes that are asked for in one turn: they are held in memory. */
const WINDOW_BYTES = 16 * 1024 * 1024;

/** Appends in groups of at most so many, and of at most so many bytes unless one alone has more. */
async function* windows(appends: AsyncIterable<Append>, most: number): AsyncIterable<readonly Append[]> {
  let window: Append[] = [];
  let size = 0;
  for await (const append of appends) {
    if (window.length > 0 && (window.length === most || size + append.bytes > WINDOW_BYTES)) {
      yield window;
      [window, size] = [[], 0];
    }
    window.push(append);
    size += append.bytes;
  }
  if (window.length > 0) yield window;
}

async function store(to: EventStore, { stream, events }: Append): Promise<void> {
  const [first] = events;
  const revision = first?.revision ?? 0;
  const bare = events.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
  try {
    await to.append(stream, bare, revision === 0 ? 'none' : revision - 1);
  } catch (error) {
    if (!(error instanceof WrongExpectedRevision || error instanceof EventIdReused)) throw error;
    const what = first ? cited(first) : stream;
    throw new CopyRefused(`${what} cannot be stored: something else writes to the target (${error.message})`, { cause: error });
  }
}
