import type { StoredEvent } from '#event-store';
import type { RecordedEvent } from '#kernel';
import type { Log } from '../log/index.js';
import { statesForEvent, type Folding, type References } from '../read-model/index.js';
import { anchorOf } from '../anchors/index.js';
import { allDone } from './all-done.js';
import type { StatesFor } from './intake.js';
import type { LiveReferences } from './live-references.js';
import type { Projection } from './projection.js';

type Read = { readonly event: RecordedEvent } | { readonly stored: StoredEvent; readonly error: unknown };

/** Takes a batch of the log into the documents in memory of every projection. Each event is read once for all of them. */
export async function takeIn(
  batch: readonly StoredEvent[],
  log: Log,
  projections: readonly Projection[],
  references: LiveReferences,
): Promise<void> {
  const read = batch.map((stored): Read => {
    try {
      return { event: log.decode(stored) };
    } catch (error) {
      return { stored, error };
    }
  });
  const events = read.flatMap((one) => ('event' in one ? one.event : []));
  await references.bring(streamsFor(events, projections), events);
  for (const one of read) {
    if ('event' in one) {
      references.advance(one.event);
      const statesFor = onceForAll(one.event, references);
      for (const { intake } of projections) intake.plan(one.event, statesFor);
    } else {
      references.spoil(one.stored.stream, one.stored.position, one.error);
      for (const { intake } of projections) intake.planUnreadable(one.stored, one.error);
    }
  }
  references.release();
  const last = batch.at(-1);
  const anchor = last && anchorOf(last);
  if (anchor) for (const { intake } of projections) intake.planned(anchor);
  await allDone(projections.map(({ intake }) => intake.fold()));
}

/** The states as of an event, looked up once for all read models that look at the same. */
function onceForAll(event: RecordedEvent, { lookup }: LiveReferences): StatesFor {
  let last: References<Folding> | undefined;
  let states: Readonly<Record<string, unknown>> = {};
  return (references) => {
    if (references !== last) states = statesForEvent(references, event, lookup);
    last = references;
    return states;
  };
}

/** The streams whose states the folds of the events look at. */
function streamsFor(events: readonly RecordedEvent[], projections: readonly Projection[]): ReadonlySet<string> {
  const streams = new Set<string>();
  const byReferences = Map.groupBy(
    projections.map(({ parts }) => parts.model),
    ({ references }) => references,
  );
  for (const [references, models] of byReferences) {
    const all = Object.values(references);
    if (all.length === 0) continue;
    for (const event of events) {
      if (!models.some((model) => model.reactionTo(event.type))) continue;
      for (const reference of all) {
        const stream = reference.ofEvent(event);
        if (stream !== undefined) streams.add(stream);
      }
    }
  }
  return streams;
}
