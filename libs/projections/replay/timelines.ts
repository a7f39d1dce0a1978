import type { Slice } from '#kernel';
import { LRUCache } from 'lru-cache';
import { knownBy, type Log, type Until } from '../log/index.js';
import type { StateLookup } from '../read-model/index.js';
import { Timeline } from './timeline.js';

const MOST_STREAMS = 256;

/** The states of other streams at any moment up to a chosen one: what folds of the past may look at. */
export class Timelines {
  private readonly byStream = new LRUCache<string, Timeline>({ max: MOST_STREAMS });

  constructor(
    private readonly log: Log,
    private readonly until: Until = {},
  ) {}

  /** Reads a stream, so that the lookups know it. */
  async load(stream: string): Promise<Timeline> {
    const known = this.byStream.get(stream);
    if (known) return known;
    const events = [];
    for await (const stored of this.log.eventStore.readStream(stream)) {
      if (!knownBy(this.until, stored)) break;
      events.push(this.log.decode(stored));
    }
    const timeline = new Timeline(events);
    this.byStream.set(stream, timeline);
    return timeline;
  }
}

/** Looks states up in timelines that are at hand, as of a position; the newest unless given. */
export const lookupIn =
  (timelines: ReadonlyMap<string, Timeline>, position?: string): StateLookup =>
  (slice: Slice<unknown>, stream: string) =>
    timelines.get(stream)?.state(slice, position) ?? slice.initial;
